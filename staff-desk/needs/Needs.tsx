import './needs.css';
import { useSignal } from '@preact/signals';
import type { HelpCall } from '../../shared/domain/records/help-call.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { Attention } from '../../shared/domain/views/attention.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { NeedItem } from './NeedItem.tsx';
import { ScanItem } from './ScanItem.tsx';
import { Proposals } from './Proposals.tsx';
import { shortNameOf, timeIn } from './say-proposal.ts';
import type { NeedsProps } from './needs-props.ts';
import { useAttention } from './use-attention.ts';

/** More than this nobody reads; what is shown first is the most urgent. */
const mostShown = 25;

/** What needs a person, the most urgent first, each with the best thing to do as its main button. */
export function Needs(props: NeedsProps) {
  const { state, now, texts } = props;
  const showsAll = useSignal(false);
  const { items, more, hasChances } = useAttention(
    state,
    now,
    showsAll.value ? Number.POSITIVE_INFINITY : mostShown,
  );
  return (
    <>
      <h2>{texts.say('desk.needsYou', { count: items.length + more })}</h2>
      <ul class="desk-needs">
        {items.length === 0 && <li class="desk-quiet">{texts.say('desk.nothing')}</li>}
        {items.map((item) => (
          <Item {...props} key={keyOf(item)} item={item} />
        ))}
        {(more > 0 || hasChances) && (
          <li>
            <button type="button" class="button" onClick={() => (showsAll.value = true)}>
              {more > 0 ? texts.say('needs.moreNeeds', { count: more }) : texts.say('needs.chancesToo')}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

function keyOf(item: Attention): string {
  switch (item.kind) {
    case 'help':
      return item.call.id;
    case 'scan':
      return item.report.id;
    case 'need':
      return `${item.need.kind} ${item.need.meeting.id}`;
    case 'free':
      return `free ${item.opening.table} ${item.opening.slot.start}`;
    case 'missed':
      return `missed ${item.meeting.id}`;
    default:
      return unreachable(item);
  }
}

function Item({ item, ...props }: NeedsProps & { item: Attention }) {
  switch (item.kind) {
    case 'help':
      return <HelpItem {...props} call={item.call} />;
    case 'scan':
      return <ScanItem {...props} report={item.report} />;
    case 'need':
      return <NeedItem {...props} need={item.need} proposals={item.proposals} />;
    case 'free':
      return <FreeItem {...props} item={item} />;
    case 'missed':
      return <MissedItem {...props} item={item} />;
    default:
      return unreachable(item);
  }
}

type ItemProps = NeedsProps;

function HelpItem({ state, texts, actions, call }: ItemProps & { call: HelpCall }) {
  const words = call.need === 'help' ? texts.say('needs.help') : texts.say('needs.interpreterMissing');
  return (
    <li class="desk-need desk-need-urgent" data-need="help" data-table={call.table}>
      <p>
        <StateMark kind="over-time" /> <b>{call.table}</b> {words}
      </p>
      <p class="desk-quiet">{texts.say('needs.helpSince', { time: timeIn(state)(call.at) })}</p>
      <span class="desk-need-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => void actions.give({ kind: 'answer-help', call: call.id })}
        >
          {texts.say('needs.helpDone')}
        </button>
      </span>
    </li>
  );
}

function FreeItem({
  state,
  texts,
  actions,
  onSelect,
  item,
}: ItemProps & { item: Extract<Attention, { kind: 'free' }> }) {
  const { table, slot, host } = item.opening;
  return (
    <li class="desk-need" data-need="free" data-table={table}>
      <button
        type="button"
        class="desk-need-what"
        onClick={() => onSelect({ kind: 'slot', table, start: slot.start })}
      >
        <span>
          <StateMark kind="open" /> <b>{table}</b> {host && shortNameOf(state, host, texts)}
        </span>
        <span class="desk-quiet">{texts.say('needs.free', { time: timeIn(state)(slot.start) })}</span>
      </button>
      <Proposals state={state} texts={texts} actions={actions} proposals={item.proposals} saysPlace={false} />
    </li>
  );
}

function MissedItem({
  state,
  texts,
  actions,
  onSelect,
  item,
}: ItemProps & { item: Extract<Attention, { kind: 'missed' }> }) {
  const { meeting } = item;
  const sentence = texts.say('needs.missed', {
    guest: shortNameOf(state, meeting.guest, texts),
    host: shortNameOf(state, meeting.host, texts),
    time: timeIn(state)(meeting.place.start),
  });
  return (
    <li class="desk-need" data-need="missed" data-meeting={meeting.id}>
      <button
        type="button"
        class="desk-need-what"
        onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}
      >
        <span>
          <StateMark kind="moved" /> {sentence}
        </span>
        <span class="desk-quiet">{texts.say('needs.missedNow')}</span>
      </button>
      <Proposals state={state} texts={texts} actions={actions} proposals={item.proposals} saysPlace />
    </li>
  );
}
