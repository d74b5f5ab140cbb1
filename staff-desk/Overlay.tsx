import './overlay.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DeskTexts } from './desk-texts.ts';

type OverlayProps = { title: string; texts: DeskTexts; onClose: () => void; children: ComponentChildren };

/** A room over the desk. The browser keeps the keyboard inside it, closes it on Escape and gives the focus back. */
export function Overlay({ title, texts, onClose, children }: OverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="desk-overlay" aria-label={title} onClose={onClose}>
      <header class="desk-overlay-head">
        <h2>{title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {texts.say('desk.close')}
        </button>
      </header>
      <div class="desk-overlay-body">{children}</div>
    </dialog>
  );
}
