import { useMemo } from 'preact/hooks';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { latePlan } from '../../shared/domain/proposals/late-plan.ts';
import type { Place } from '../../shared/domain/records/meeting.ts';
import { minuteMs } from '../../shared/domain/time.ts';
import { shortNameOf, timeIn } from '../needs/say-proposal.ts';
import type { LateOverlayProps } from './late-overlay-props.ts';

/** One plan for all who are late, before and after, applied and undone as one step. */
export function LatePlanView({ state, now, texts, actions }: Omit<LateOverlayProps, 'onClose'>) {
  const minute = Math.floor(now / minuteMs);
  const plan = useMemo(() => latePlan(scheduleAt(state, now)), [state, minute]);
  if (plan.parts.length === 0) return <p>{texts.say('late.noPlan')}</p>;
  const time = timeIn(state);
  const where = (place: Place | null, nowhere: string) =>
    place ? `${place.table} ${time(place.start)}` : nowhere;
  return (
    <section class="desk-late-plan">
      <h3>{texts.say('late.plan')}</h3>
      <p>
        {texts.say('late.planIntro', {
          moved: plan.moved,
          postponed: plan.postponed,
          booked: plan.booked,
        })}
      </p>
      <button
        type="button"
        class="button button-main"
        onClick={() => void actions.give({ kind: 'reshuffle', parts: plan.parts, insist: false })}
      >
        {texts.say('late.apply')}
      </button>
      <table class="desk-tally">
        <BeforeAndAfter texts={texts} />
        <tbody>
          {plan.lines.map(({ guest, host, before, after }) => (
            <tr key={`${guest} ${host} ${before?.start ?? 0}`}>
              <th scope="row">
                {shortNameOf(state, guest, texts)} – {shortNameOf(state, host, texts)}
              </th>
              <td>{where(before, texts.say('late.new'))}</td>
              <td>{where(after, texts.say('late.waitingList'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BeforeAndAfter({ texts }: Pick<LateOverlayProps, 'texts'>) {
  return (
    <thead>
      <tr>
        <th scope="col" />
        <th scope="col">{texts.say('late.before')}</th>
        <th scope="col">{texts.say('late.after')}</th>
      </tr>
    </thead>
  );
}
