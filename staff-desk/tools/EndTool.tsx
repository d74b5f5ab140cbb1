import { RestFields, useRest } from './RestOfSession.tsx';
import { ToolForm } from './ToolForm.tsx';
import type { ToolProps } from './tool.ts';

/** Nothing begins any more from a slot on, at one table or at all. */
export function EndTool(props: ToolProps) {
  const rest = useRest(props);
  const { session, table, slot } = rest;
  const command = session &&
    slot && { kind: 'end-early' as const, session: session.id, table: table?.id ?? null, at: slot.start };
  return (
    <ToolForm {...props} tool="end" command={command} onGiven={props.onClose}>
      <RestFields {...props} rest={rest} />
    </ToolForm>
  );
}
