import type { CompanyId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { Need } from '../../shared/domain/views/needs-you.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';

export type NeedsProps = {
  state: State;
  needs: Need[];
  texts: DeskTexts;
  actions: DeskActions;
  onSelect: (selection: Selection) => void;
};

/** What needs a person, the most urgent first, each with the obvious thing to do. */
export function Needs(props: NeedsProps) {
  const { needs, texts } = props;
  return (
    <>
      <h2>{texts.say('desk.needsYou', { count: needs.length })}</h2>
      {needs.length === 0 && <p class="desk-quiet">{texts.say('desk.nothing')}</p>}
      <ul class="desk-needs">
        {needs.map((need) => (
          <NeedItem {...props} key={`${need.kind} ${need.meeting.id}`} need={need} />
        ))}
      </ul>
    </>
  );
}

function NeedItem({ state, need, texts, actions, onSelect }: NeedsProps & { need: Need }) {
  const { meeting } = need;
  const nameOf = (id: CompanyId) => {
    const company = state.companies.get(id);
    return company ? companyNames(company, texts.language.value).first : id;
  };
  const urgent = need.kind !== 'missing-next';
  return (
    <li class={urgent ? 'desk-need desk-need-urgent' : 'desk-need'} data-meeting={meeting.id}>
      <button
        type="button"
        class="desk-need-what"
        onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}
      >
        <span>
          <StateMark kind={need.kind === 'over-time' ? 'over-time' : 'waiting'} />{' '}
          <b>{meeting.place.table}</b> {nameOf(meeting.guest)}
        </span>
        <span class="desk-quiet">{sentenceOf(need, texts)}</span>
        {need.kind !== 'over-time' && need.missing.length > 0 && (
          <span class="desk-quiet">
            {texts.say('desk.need.missing', { companies: need.missing.map(nameOf).join(', ') })}
          </span>
        )}
      </button>
      <span class="desk-need-actions">{buttons()}</span>
    </li>
  );

  function buttons() {
    switch (need.kind) {
      case 'not-started': {
        const party =
          need.missing.includes(meeting.host) && !need.missing.includes(meeting.guest) ? 'host' : 'guest';
        return (
          <>
            <button
              type="button"
              class="button button-main"
              onClick={() => void actions.give({ kind: 'mark-no-show', meeting: meeting.id, party })}
            >
              {texts.say(party === 'host' ? 'desk.hostAbsent' : 'desk.guestAbsent')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => void actions.give({ kind: 'start-meeting', meeting: meeting.id })}
            >
              {texts.say('desk.started')}
            </button>
          </>
        );
      }
      case 'over-time':
        return (
          <button
            type="button"
            class="button button-main"
            onClick={() => void actions.give({ kind: 'finish-meeting', meeting: meeting.id })}
          >
            {texts.say('desk.finished')}
          </button>
        );
      case 'missing-next':
        return null;
      default:
        return unreachable(need);
    }
  }
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
