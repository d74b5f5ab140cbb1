import { useSignal } from '@preact/signals';
import { readBadgeText } from '../../shared/domain/badge-text.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

export type TypeCodeProps = { texts: KioskTexts; onCode: (code: string) => void; onBack: () => void };

/** The characters that a badge's code can have: no I, L, O, U. */
const keys = [...'123456789ABCDEFGHJKMNPQRSTVWXYZ0'];
const codeLength = 8;

/** The short code under the QR, by keyboard or on the glass. A wrong check character is told before anything is sent. */
export function TypeCode({ texts, onCode, onBack }: TypeCodeProps) {
  const code = useSignal('');
  const plain = code.value.normalize('NFKC').replace(/[\s-]/g, '');
  const isFull = plain.length >= codeLength;
  const read = readBadgeText(code.value);
  const change = (typed: string) => void (code.value = typed);

  function submit(event: Event): void {
    event.preventDefault();
    if (read.kind === 'code' || read.kind === 'token') onCode(code.value);
  }
  return (
    <form class="kiosk-code" onSubmit={submit}>
      <CodeField texts={texts} value={code.value} onChange={change} />
      <p class="kiosk-code-problem" role="alert">
        {isFull && read.kind === 'misread' && texts.say('kiosk.codeMisread')}
        {read.kind === 'kana' && texts.say('common.refusal.badge-typed-in-kana')}
      </p>
      <Keys isFull={isFull} onKey={(key) => change(plain + key)} />
      <div class="kiosk-ways">
        <button type="button" class="button button-big" onClick={onBack}>
          {texts.say('kiosk.ready')}
        </button>
        <button
          type="button"
          class="button button-big"
          disabled={plain === ''}
          onClick={() => change(plain.slice(0, -1))}
        >
          {texts.say('kiosk.erase')}
        </button>
        <button
          class="button button-main button-big"
          disabled={read.kind !== 'code' && read.kind !== 'token'}
        >
          {texts.say('kiosk.check')}
        </button>
      </div>
    </form>
  );
}

type CodeFieldProps = { texts: KioskTexts; value: string; onChange: (typed: string) => void };

function CodeField({ texts, value, onChange }: CodeFieldProps) {
  return (
    <label class="field">
      <span>{texts.say('kiosk.code')}</span>
      <input
        class="input input-big kiosk-code-field"
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={30}
        autofocus
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** The keys on the glass, for a kiosk without a keyboard. */
function Keys({ isFull, onKey }: { isFull: boolean; onKey: (key: string) => void }) {
  return (
    <div class="kiosk-keys">
      {keys.map((key) => (
        <button type="button" key={key} class="button" disabled={isFull} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
    </div>
  );
}
