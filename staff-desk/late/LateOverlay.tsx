import './late.css';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { News } from '../News.tsx';
import { shortNameOf, timeIn } from '../needs/say-proposal.ts';
import { Overlay } from '../Overlay.tsx';
import { LateForm } from './LateForm.tsx';
import { LatePlanView } from './LatePlanView.tsx';
import type { LateOverlayProps } from './late-overlay-props.ts';

/** Several are late at once: mark them, then look at one plan for all their slots and apply it as one step. */
export function LateOverlay(props: LateOverlayProps) {
  const { state, now, texts, actions, onClose } = props;
  const today = todayOf(state, now);
  const late = [...state.lateness.values()].filter(({ day }) => day === today);
  return (
    <Overlay title={texts.say('late.title')} texts={texts} onClose={onClose}>
      {late.length > 0 && <LatePlanView state={state} now={now} texts={texts} actions={actions} />}
      <p class="desk-quiet">{texts.say('late.intro')}</p>
      <LateForm {...props} />
      {late.length === 0 ? (
        <p class="desk-quiet">{texts.say('late.none')}</p>
      ) : (
        <ul class="desk-late-list">
          {late.map(({ company, expectedAt }) => (
            <LateLine
              key={company}
              state={state}
              texts={texts}
              actions={actions}
              company={company}
              expectedAt={expectedAt}
            />
          ))}
        </ul>
      )}
      <News texts={texts} actions={actions} />
    </Overlay>
  );
}

type LateLineProps = Omit<LateOverlayProps, 'now' | 'onClose'> & { company: CompanyId; expectedAt: Instant };

/** One who is late, until it is here. */
function LateLine({ state, texts, actions, company, expectedAt }: LateLineProps) {
  return (
    <li class="desk-row-of">
      <span>
        {texts.say('late.late', {
          company: shortNameOf(state, company, texts),
          time: timeIn(state)(expectedAt),
        })}
      </span>
      <button
        type="button"
        class="button"
        onClick={() => void actions.give({ kind: 'expect-late', companies: [company], at: null })}
      >
        {texts.say('late.here')}
      </button>
    </li>
  );
}
