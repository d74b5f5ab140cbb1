import type { Proposal } from '../../shared/domain/proposals/proposal.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { Need } from '../../shared/domain/views/needs-you.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import type { DeskTexts } from '../desk-texts.ts';
import { answersTo, waitMinutes } from './need-answers.ts';
import type { NeedsProps } from './needs-props.ts';
import { Proposals } from './Proposals.tsx';
import { shortNameOf, timeIn } from './say-proposal.ts';

type NeedItemProps = NeedsProps & { need: Need; proposals: readonly Proposal[] };

/** A meeting that needs a person: what is wrong, who else would come, and the plain answers. */
export function NeedItem({ state, now, need, proposals, texts, actions, onSelect }: NeedItemProps) {
  const { meeting } = need;
  const urgent = need.kind !== 'missing-next';
  return (
    <li
      class={urgent ? 'desk-need desk-need-urgent' : 'desk-need'}
      data-meeting={meeting.id}
      data-need={need.kind}
    >
      <NeedWhat state={state} texts={texts} onSelect={onSelect} need={need} />
      <Proposals state={state} texts={texts} actions={actions} proposals={proposals} saysPlace={false} />
      {proposals.length > 0 && (
        <p class="desk-quiet">
          {texts.say('needs.instead', { guest: shortNameOf(state, meeting.guest, texts) })}
        </p>
      )}
      <span class="desk-need-actions">
        {answersTo(need, now).map(({ word, command }, index) => (
          <button
            type="button"
            key={word}
            class={
              index === 0 && proposals.length === 0 && word !== 'needs.call' ? 'button button-main' : 'button'
            }
            onClick={() => void actions.give(command)}
          >
            {texts.say(word, { minutes: waitMinutes })}
          </button>
        ))}
      </span>
    </li>
  );
}

type NeedWhatProps = Pick<NeedsProps, 'state' | 'texts' | 'onSelect'> & { need: Need };

/** Which meeting it is, what is wrong with it, and who is missing. */
function NeedWhat({ state, texts, onSelect, need }: NeedWhatProps) {
  const { meeting } = need;
  return (
    <button
      type="button"
      class="desk-need-what"
      onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}
    >
      <span>
        <StateMark kind={need.kind === 'over-time' ? 'over-time' : 'waiting'} /> <b>{meeting.place.table}</b>{' '}
        {shortNameOf(state, meeting.guest, texts)}
      </span>
      <span class="desk-quiet">
        {sentenceOf(need, texts)}
        {meeting.status.kind === 'called' &&
          ` · ${texts.say('needs.calledAt', { time: timeIn(state)(meeting.status.at) })}`}
      </span>
      {need.kind !== 'over-time' && need.missing.length > 0 && (
        <span class="desk-quiet">
          {texts.say('desk.need.missing', {
            companies: need.missing
              .map((id) => shortNameOf(state, id, texts))
              .join(texts.say('common.listComma')),
          })}
        </span>
      )}
    </button>
  );
}

function sentenceOf(need: Need, texts: DeskTexts): string {
  switch (need.kind) {
    case 'not-started':
      return texts.say('desk.need.notStarted', { minutes: need.minutes });
    case 'over-time':
      return texts.say(need.nextWaits ? 'desk.need.overTimeNext' : 'desk.need.overTime', {
        minutes: need.minutes,
      });
    case 'missing-next':
      return need.minutes > 0
        ? texts.say('desk.need.missingNext', { minutes: need.minutes })
        : texts.say('desk.need.missingNow');
    default:
      return unreachable(need);
  }
}
