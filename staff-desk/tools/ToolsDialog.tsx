import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { RegisterTool } from '../register/RegisterTool.tsx';
import { AwayTool } from './AwayTool.tsx';
import { EndTool } from './EndTool.tsx';
import { AdviserTool, InterpreterTool } from './HelperTools.tsx';
import { HostTool } from './HostTool.tsx';
import { ShiftTool } from './ShiftTool.tsx';
import { toolNames, type ToolName, type ToolProps, type ToolRequest } from './tool.ts';
import { WaitingTool } from './WaitingTool.tsx';
import { WalkInsTool } from './WalkInsTool.tsx';

const drawers: Record<ToolName, typeof ShiftTool> = {
  shift: ShiftTool,
  end: EndTool,
  host: HostTool,
  away: AwayTool,
  interpreter: InterpreterTool,
  adviser: AdviserTool,
  walkIns: WalkInsTool,
  waiting: WaitingTool,
  register: RegisterTool,
};

type ToolsProps = Omit<ToolProps, 'subject' | 'onClose'> & {
  /** Which tool is open and for whom; null while the dialog is closed. */
  request: Signal<ToolRequest | null>;
};

/**
 * The desk's tools for time and people. Modal, so that the browser keeps the focus inside and gives it back to where it
 * was.
 */
export function ToolsDialog({ request, ...props }: ToolsProps) {
  const { texts } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = request.value;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('.tool-body input:checked, .tool-body :is(input, select)')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  const close = () => {
    request.value = null;
  };
  const Tool = open && drawers[open.tool];
  return (
    <dialog
      ref={dialog}
      class="tools"
      aria-label={texts.say('tools.title')}
      onClose={close}
      onKeyDown={(event) => {
        // Escape closes the dialog and nothing behind it.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      {open && Tool && (
        <>
          <nav class="tool-nav" aria-label={texts.say('tools.which')}>
            <h2>{texts.say('tools.title')}</h2>
            {toolNames.map((name) => (
              <button
                type="button"
                key={name}
                data-tool={name}
                aria-current={name === open.tool ? 'true' : undefined}
                onClick={() => (request.value = { ...open, tool: name })}
              >
                {texts.say(`tools.name.${name}`)}
                {name === 'waiting' && props.state.waiting.size > 0 && ` (${props.state.waiting.size})`}
              </button>
            ))}
          </nav>
          <div class="tool-body">
            <header class="tool-head">
              <h2>{texts.say(`tools.name.${open.tool}`)}</h2>
              <button type="button" class="button" onClick={close}>
                {texts.say('desk.close')}
              </button>
            </header>
            <p class="desk-quiet">{texts.say(`tools.lead.${open.tool}`)}</p>
            <Tool key={open.tool} {...props} subject={open} onClose={close} />
          </div>
        </>
      )}
    </dialog>
  );
}
