import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { State } from '../../shared/domain/state.ts';
import type { DeskTexts } from '../desk-texts.ts';
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
  const open = request.value;
  const dialog = useModal(open);
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
          <ToolNav
            state={props.state}
            texts={texts}
            chosen={open.tool}
            onChoose={(tool) => (request.value = { ...open, tool })}
          />
          <div class="tool-body">
            <ToolHead texts={texts} tool={open.tool} onClose={close} />
            <Tool key={open.tool} {...props} subject={open} onClose={close} />
          </div>
        </>
      )}
    </dialog>
  );
}

/** The dialog, shown while a tool is open; the keyboard begins at the first field of the tool that opened it. */
function useModal(open: ToolRequest | null) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('.tool-body input:checked, .tool-body :is(input, select)')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  return dialog;
}

type ToolNavProps = {
  state: State;
  texts: DeskTexts;
  chosen: ToolName;
  onChoose: (tool: ToolName) => void;
};

/** The list of tools; that of waiting requests says how many there are. */
function ToolNav({ state, texts, chosen, onChoose }: ToolNavProps) {
  return (
    <nav class="tool-nav" aria-label={texts.say('tools.which')}>
      <h2>{texts.say('tools.title')}</h2>
      {toolNames.map((name) => (
        <button
          type="button"
          key={name}
          data-tool={name}
          aria-current={name === chosen ? 'true' : undefined}
          onClick={() => onChoose(name)}
        >
          {texts.say(`tools.name.${name}`)}
          {name === 'waiting' && state.waiting.size > 0 && ` (${state.waiting.size})`}
        </button>
      ))}
    </nav>
  );
}

type ToolHeadProps = { texts: DeskTexts; tool: ToolName; onClose: () => void };

/** What the tool is for. */
function ToolHead({ texts, tool, onClose }: ToolHeadProps) {
  return (
    <>
      <header class="tool-head">
        <h2>{texts.say(`tools.name.${tool}`)}</h2>
        <button type="button" class="button" onClick={onClose}>
          {texts.say('desk.close')}
        </button>
      </header>
      <p class="desk-quiet">{texts.say(`tools.lead.${tool}`)}</p>
    </>
  );
}
