import { checkedInAt } from '../../shared/domain/queries/attendance.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Delegate } from '../../shared/domain/records/delegate.ts';
import type { ScanReport } from '../../shared/domain/records/scan-report.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { delegateNames } from '../../shared/screen/texts/names.ts';
import type { NeedsProps } from './needs-props.ts';
import { timeIn } from './say-proposal.ts';

type ScanItemProps = NeedsProps & { report: ScanReport };

/** A check-in that a kiosk had noted and the venue refused: whose, why, and the answers that settle it. */
export function ScanItem({ state, now, texts, actions, onSelect, report }: ScanItemProps) {
  const { delegate, kiosk, problem, scannedAt } = report;
  const person = delegate === null ? undefined : state.delegates.get(delegate);
  const today = todayOf(state, now);
  const isHere = person && today !== null && checkedInAt(state, person.id, today) !== null;
  const time = timeIn(state)(scannedAt);
  const settle = () => actions.give({ kind: 'settle-scan', report: report.id });
  const checkInAndSettle = async () => {
    if (person && (await actions.give({ kind: 'check-in', delegate: person.id }))) await settle();
  };
  return (
    <li class="desk-need desk-need-urgent" data-need="scan" data-report={report.id}>
      <p>
        <StateMark kind="over-time" /> <b>{texts.say('needs.scan.title')}</b>
      </p>
      <ScannedPerson person={person} texts={texts} onSelect={onSelect} />
      <p class="desk-quiet">
        {kiosk === null
          ? texts.say('needs.scan.fromNobody', { time })
          : texts.say('needs.scan.from', { kiosk, time })}
        {' · '}
        {texts.say(`needs.scan.${problem}`)}
      </p>
      <span class="desk-need-actions">
        {person && !isHere && (
          <button type="button" class="button" onClick={() => void checkInAndSettle()}>
            {texts.say('needs.scan.checkIn')}
          </button>
        )}
        <button type="button" class="button button-main" onClick={() => void settle()}>
          {texts.say('needs.scan.settle')}
        </button>
      </span>
    </li>
  );
}

type ScannedPersonProps = Pick<NeedsProps, 'texts' | 'onSelect'> & { person: Delegate | undefined };

/** Whose badge it was, if it is anybody's. */
function ScannedPerson({ person, texts, onSelect }: ScannedPersonProps) {
  if (!person) return <p>{texts.say('needs.scan.nobody')}</p>;
  return (
    <button
      type="button"
      class="desk-need-what"
      onClick={() => onSelect({ kind: 'delegate', delegate: person.id })}
    >
      <span class="person-name">{delegateNames(person, texts.language.value).first}</span>
    </button>
  );
}
