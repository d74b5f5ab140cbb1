import './outcome.css';
import { useSignal } from '@preact/signals';
import type { OutcomeAnswer, OutcomeLevel } from '../../domain/records/outcome.ts';
import type { OutcomeTexts } from './outcome-texts.ts';

type OutcomeFormProps = {
  texts: OutcomeTexts;
  isSending: boolean;
  /** Null: the party does not say. */
  onAnswer: (answer: OutcomeAnswer | null) => void;
};

const levels = [1, 2, 3, 4, 5] as const;
/** A hundred billion yen: more is a slip of the finger. */
const mostYen = 100_000_000_000;

/** The questions to one party: a level, whether business is expected, a line of text. Everything may be left out. */
export function OutcomeForm({ texts, isSending, onAnswer }: OutcomeFormProps) {
  const level = useSignal<OutcomeLevel | null>(null);
  const expected = useSignal<boolean | null>(null);
  const amount = useSignal('');
  const note = useSignal('');
  const isEmpty = level.value === null && expected.value === null && note.value.trim() === '';

  function submit(event: Event): void {
    event.preventDefault();
    const yen = Number(amount.value.normalize('NFKC').replace(/[^\d]/g, ''));
    const amountJpy = amount.value.trim() === '' || yen > mostYen ? null : yen;
    onAnswer({
      level: level.value,
      business: expected.value === null ? null : { expected: expected.value, amountJpy },
      note: note.value.trim() || null,
    });
  }
  return (
    <form class="outcome-form" onSubmit={submit}>
      <fieldset>
        <legend>{texts.say('outcome.howWasIt')}</legend>
        <div class="outcome-levels">
          {levels.map((one) => (
            <button
              type="button"
              key={one}
              class="button outcome-level"
              data-level={one}
              aria-pressed={level.value === one}
              onClick={() => (level.value = level.value === one ? null : one)}
            >
              <b>{one}</b> {texts.say(`outcome.level.l${one}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{texts.say('outcome.business')}</legend>
        <div class="outcome-row">
          {[true, false].map((one) => (
            <button
              type="button"
              key={String(one)}
              class="button"
              data-business={String(one)}
              aria-pressed={expected.value === one}
              onClick={() => (expected.value = expected.value === one ? null : one)}
            >
              {texts.say(one ? 'outcome.yes' : 'outcome.no')}
            </button>
          ))}
          {expected.value === true && (
            <input
              class="input outcome-amount"
              name="amount"
              inputMode="numeric"
              autocomplete="off"
              maxLength={20}
              placeholder={texts.say('outcome.amount')}
              aria-label={texts.say('outcome.amount')}
              value={amount.value}
              onInput={(event) => (amount.value = event.currentTarget.value)}
            />
          )}
        </div>
      </fieldset>
      <input
        class="input"
        name="note"
        autocomplete="off"
        maxLength={300}
        placeholder={texts.say('outcome.note')}
        aria-label={texts.say('outcome.note')}
        value={note.value}
        onInput={(event) => (note.value = event.currentTarget.value)}
      />
      <div class="outcome-row">
        <button class="button button-main outcome-send" disabled={isEmpty || isSending} aria-busy={isSending}>
          {texts.say(isSending ? 'outcome.sending' : 'outcome.send')}
        </button>
        <button type="button" class="button" data-skip disabled={isSending} onClick={() => onAnswer(null)}>
          {texts.say('outcome.skip')}
        </button>
        <span class="outcome-only">{texts.say('outcome.onlyStaff')}</span>
      </div>
    </form>
  );
}
