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
      <LevelChoice texts={texts} level={level.value} onLevel={(one) => (level.value = one)} />
      <fieldset>
        <legend>{texts.say('outcome.business')}</legend>
        <div class="outcome-row">
          <BusinessChoice
            texts={texts}
            expected={expected.value}
            onExpected={(one) => (expected.value = one)}
          />
          {expected.value === true && (
            <AmountField texts={texts} value={amount.value} onChange={(typed) => (amount.value = typed)} />
          )}
        </div>
      </fieldset>
      <NoteField texts={texts} value={note.value} onChange={(typed) => (note.value = typed)} />
      <Foot texts={texts} isEmpty={isEmpty} isSending={isSending} onSkip={() => onAnswer(null)} />
    </form>
  );
}

type LevelChoiceProps = {
  texts: OutcomeTexts;
  level: OutcomeLevel | null;
  onLevel: (level: OutcomeLevel | null) => void;
};

/** How it was, on one of five levels; a second press takes it back. */
function LevelChoice({ texts, level, onLevel }: LevelChoiceProps) {
  return (
    <fieldset>
      <legend>{texts.say('outcome.howWasIt')}</legend>
      <div class="outcome-levels">
        {levels.map((one) => (
          <button
            type="button"
            key={one}
            class="button outcome-level"
            data-level={one}
            aria-pressed={level === one}
            onClick={() => onLevel(level === one ? null : one)}
          >
            <b>{one}</b> {texts.say(`outcome.level.l${one}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

type BusinessChoiceProps = {
  texts: OutcomeTexts;
  expected: boolean | null;
  onExpected: (expected: boolean | null) => void;
};

/** Whether business is expected; a second press takes it back. */
function BusinessChoice({ texts, expected, onExpected }: BusinessChoiceProps) {
  return (
    <>
      {[true, false].map((one) => (
        <button
          type="button"
          key={String(one)}
          class="button"
          data-business={String(one)}
          aria-pressed={expected === one}
          onClick={() => onExpected(expected === one ? null : one)}
        >
          {texts.say(one ? 'outcome.yes' : 'outcome.no')}
        </button>
      ))}
    </>
  );
}

type TypedProps = { texts: OutcomeTexts; value: string; onChange: (typed: string) => void };

/** Of how many yen, as far as one can say. */
function AmountField({ texts, value, onChange }: TypedProps) {
  return (
    <input
      class="input outcome-amount"
      name="amount"
      inputMode="numeric"
      autocomplete="off"
      maxLength={20}
      placeholder={texts.say('outcome.amount')}
      aria-label={texts.say('outcome.amount')}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function NoteField({ texts, value, onChange }: TypedProps) {
  return (
    <input
      class="input"
      name="note"
      autocomplete="off"
      maxLength={300}
      placeholder={texts.say('outcome.note')}
      aria-label={texts.say('outcome.note')}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type FootProps = { texts: OutcomeTexts; isEmpty: boolean; isSending: boolean; onSkip: () => void };

function Foot({ texts, isEmpty, isSending, onSkip }: FootProps) {
  return (
    <div class="outcome-row">
      <button class="button button-main outcome-send" disabled={isEmpty || isSending} aria-busy={isSending}>
        {texts.say(isSending ? 'outcome.sending' : 'outcome.send')}
      </button>
      <button type="button" class="button" data-skip disabled={isSending} onClick={onSkip}>
        {texts.say('outcome.skip')}
      </button>
      <span class="outcome-only">{texts.say('outcome.onlyStaff')}</span>
    </div>
  );
}
