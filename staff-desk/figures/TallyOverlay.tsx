import './figures.css';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import { type Loss, type Tally, dayTally, losses } from '../../shared/domain/views/day-tally.ts';
import { Overlay } from '../Overlay.tsx';
import { Answers } from './Answers.tsx';
import type { TallyOverlayProps } from './tally-overlay-props.ts';

const lossWords = {
  'guest-absent': 'tally.guestAbsent',
  'host-absent': 'tally.hostAbsent',
  cancelled: 'tally.cancelled',
  unsaid: 'tally.unsaid',
} as const satisfies Record<Loss, string>;

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
