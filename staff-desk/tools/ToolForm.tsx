import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Command } from '../../shared/domain/commands.ts';
import { minuteMs } from '../../shared/domain/time.ts';
import { previewOf } from '../../shared/domain/views/preview.ts';
import { PreviewBox } from './PreviewBox.tsx';
import { previewCircumstances, type ToolName, type ToolProps } from './tool.ts';
import { useGiving } from './use-giving.ts';

type ToolFormProps = ToolProps & {
  tool: Exclude<ToolName, 'register'>;
  /** What the fields say now; null while something is missing. */
  command: Command | null;
  /** Called when the venue has accepted it. */
  onGiven: () => void;
  children: ComponentChildren;
};

/** The fields of a change, whom it touches while they are filled in, and the button that gives it. */
export function ToolForm({ tool, command, onGiven, children, ...props }: ToolFormProps) {
  const { state, now, texts, actions } = props;
  const giving = useGiving(actions);
  const form = useRef<HTMLFormElement>(null);
  // The same words are the same command; the clock matters by the minute.
  const words = JSON.stringify(command);
  const minute = Math.floor(now / minuteMs);
  const preview = useMemo(
    () => command && previewOf(state, command, previewCircumstances(now)),
    [state, words, minute],
  );

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!command || !(await giving.give(command))) return;
    onGiven();
    // The button that was pressed is off now: the keyboard goes on with the first field.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, select')?.focus());
  }
  return (
    <form ref={form} class="tool-form" data-tool={tool} onSubmit={(event) => void submit(event)}>
      <div class="tool-fields">{children}</div>
      {/* A request touches nobody's meeting: only why it cannot be is worth the space. */}
      {(tool !== 'waiting' || preview?.kind === 'refused') && (
        <PreviewBox state={state} texts={texts} preview={preview} />
      )}
      {giving.problem && (
        <p class="problem" role="alert">
          {giving.problem}
        </p>
      )}
      <div class="tool-give">
        <button
          class="button button-main"
          disabled={giving.working || preview === null || preview.kind === 'refused'}
        >
          {texts.say(`tools.apply.${tool}`)}
        </button>
      </div>
    </form>
  );
}
