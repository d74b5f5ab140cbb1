export type NoticeProps = {
  tone: 'calm' | 'refused' | 'unsure';
  title: string;
  sentence?: string;
  action?: { label: string; onAct: () => void };
};

/** One message that fills the kiosk: what happened and what to do. */
export function Notice({ tone, title, sentence, action }: NoticeProps) {
  return (
    <section class={`kiosk-notice kiosk-notice-${tone}`} role="alert">
      <h2>{title}</h2>
      {sentence && <p>{sentence}</p>}
      {action && (
        <button type="button" class="button button-main button-big" onClick={action.onAct}>
          {action.label}
        </button>
      )}
    </section>
  );
}
