import './figures.css';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import { needsFollowUp } from '../../shared/domain/records/outcome.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Loss, type Tally, dayTally, losses } from '../../shared/domain/views/day-tally.ts';
import { missingAnswers } from '../../shared/domain/views/missing-answers.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { shortNameOf, timeIn } from '../needs/say-proposal.ts';
import { Overlay } from '../Overlay.tsx';
import type { Selection } from '../selection.ts';

const lossWords = {
  'guest-absent': 'tally.guestAbsent',
  'host-absent': 'tally.hostAbsent',
  cancelled: 'tally.cancelled',
  unsaid: 'tally.unsaid',
} as const satisfies Record<Loss, string>;

export type TallyOverlayProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  onClose: () => void;
  onSelect: (selection: Selection) => void;
};

/** Today's meetings held against those booked, by table and by cause of loss, and whose answers are missing. */
export function TallyOverlay({ state, now, texts, onClose, onSelect }: TallyOverlayProps) {
  const today = todayOf(state, now);
  const tally = today === null ? null : dayTally(state, today, now);
  const rows = tally ? [...tally.byTable].filter(([, one]) => one.booked > 0) : [];
  return (
    <Overlay title={texts.say('tally.title')} texts={texts} onClose={onClose}>
      {tally && tally.all.booked > 0 ? (
        <>
          <p>{texts.say('tally.share', { held: tally.all.held, booked: tally.all.booked })}</p>
          <table class="desk-tally desk-sums">
            <thead>
              <tr>
                <th scope="col">{texts.say('tally.table')}</th>
                <th scope="col">{texts.say('tally.booked')}</th>
                <th scope="col">{texts.say('tally.held')}</th>
                <th scope="col">{texts.say('tally.toCome')}</th>
                <th scope="col">{texts.say('tally.walkIns')}</th>
                {losses.map((loss) => (
                  <th scope="col" key={loss}>
                    {texts.say(lossWords[loss])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <TallyRow name={texts.say('tally.all')} tally={tally.all} />
              {rows.map(([table, one]) => (
                <TallyRow key={table} name={table} tally={one} />
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p class="desk-quiet">{texts.say('tally.none')}</p>
      )}
      <Answers state={state} now={now} texts={texts} onClose={onClose} onSelect={onSelect} />
    </Overlay>
  );
}

function TallyRow({ name, tally }: { name: string; tally: Tally }) {
  const figures = [
    tally.booked,
    tally.held,
    tally.toCome,
    tally.walkIns,
    ...losses.map((one) => tally.lost[one]),
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => (
        <td key={index} class={figure === 0 ? 'desk-tally-zero' : ''}>
          {figure}
        </td>
      ))}
    </tr>
  );
}

/** Whose answers are missing, and which meetings are to be followed up. */
function Answers({ state, now, texts, onClose, onSelect }: TallyOverlayProps) {
  const today = todayOf(state, now);
  if (today === null) return null;
  const missing = missingAnswers(state, today);
  const followUps = [...state.outcomes.values()].filter(({ answer }) => needsFollowUp(answer.level));
  const time = timeIn(state);
  return (
    <>
      <h3>{texts.say('answers.title', { count: missing.length })}</h3>
      {missing.length === 0 && <p class="desk-quiet">{texts.say('answers.none')}</p>}
      <ul class="desk-answers">
        {missing.map(({ meeting, parties }) => (
          <li key={meeting.id}>
            <button
              type="button"
              class="desk-row"
              onClick={() => {
                onClose();
                onSelect({ kind: 'meeting', meeting: meeting.id });
              }}
            >
              <b>{meeting.place.table}</b> <span class="time">{time(meeting.place.start)}</span>{' '}
              {shortNameOf(state, meeting.guest, texts)}
              <span class="desk-quiet">
                {parties.map((party) => texts.say(`answers.party.${party}`)).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{texts.say('answers.followUp', { count: followUps.length })}</h3>
      {followUps.length === 0 && <p class="desk-quiet">{texts.say('answers.noFollowUp')}</p>}
      <ul class="desk-answers">
        {followUps.map(({ meeting: id, party, answer }) => {
          const meeting = state.meetings.get(id);
          if (!meeting) return null;
          return (
            <li key={`${id} ${party}`} class="desk-row-of">
              <b>{meeting.place.table}</b>
              <span>
                {shortNameOf(state, meeting.guest, texts)} – {shortNameOf(state, meeting.host, texts)}
              </span>
              <span class="desk-quiet">
                {texts.say(`answers.party.${party}`)},{' '}
                {texts.say('answers.level', { level: answer.level ?? 0 })}
                {answer.note === null ? '' : ` · ${answer.note}`}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
