import { useSignal } from '@preact/signals';
import type { CommandOf } from '../../shared/domain/commands.ts';
import { Clashing, type WhatOfClashing } from './Clashing.tsx';
import { Radios } from './fields.tsx';
import { RestFields, useRest } from './RestOfSession.tsx';
import { ToolForm } from './ToolForm.tsx';
import type { ToolProps } from './tool.ts';

const steps = ['-30', '-15', '-10', '-5', '5', '10', '15', '30'] as const;

/** The rest of a session is some minutes later or earlier, at one table or at all. */
export function ShiftTool(props: ToolProps) {
  const { texts } = props;
  const rest = useRest(props);
  const minutes = useSignal<(typeof steps)[number]>('10');
  const clashing = useSignal<WhatOfClashing>('refuse');
  const { session, table, slot } = rest;
  const command: CommandOf<'shift-session'> | null = session &&
    slot && {
      kind: 'shift-session',
      session: session.id,
      table: table?.id ?? null,
      from: slot.start,
      minutes: Number(minutes.value),
      clashing: clashing.value,
    };
  return (
    <ToolForm {...props} tool="shift" command={command} onGiven={props.onClose}>
      <RestFields {...props} rest={rest} />
      <Radios
        legend={texts.say('tools.minutes')}
        name="minutes"
        shape="row"
        value={minutes.value}
        options={steps.map((value) => ({
          value,
          label: value.startsWith('-') ? value.replace('-', '−') : `+${value}`,
        }))}
        onChoose={(value) => (minutes.value = value)}
      />
      <Clashing texts={texts} value={clashing.value} onChoose={(value) => (clashing.value = value)} />
    </ToolForm>
  );
}
