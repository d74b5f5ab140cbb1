import { useSignal, type Signal } from '@preact/signals';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { AnnouncementPlace } from '../../shared/domain/records/announcement.ts';
import type { State } from '../../shared/domain/state.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { instantOn } from '../tools/times.ts';
import type { AnnouncementsProps } from './announcements-props.ts';

/** How long an announcement may stand, in minutes; until a time that is typed; or until it is withdrawn. */
export const ends = ['10', '30', '60', 'time', 'withdrawn'] as const;
export type End = (typeof ends)[number];

/** An announcement while it is written. */
export type Draft = {
  ja: Signal<string>;
  en: Signal<string>;
  place: Signal<string>;
  end: Signal<End>;
  /** Until when, `HH:MM`, where a time is typed. */
  endTime: Signal<string>;
  isComplete: boolean;
  /** Gives the announcement; its texts are empty again once it stands. */
  submit(event: Event): Promise<void>;
};

export function useDraft({ state, now, actions }: AnnouncementsProps): Draft {
  const ja = useSignal('');
  const en = useSignal('');
  const place = useSignal('lobby');
  const end = useSignal<End>('10');
  const endTime = useSignal('');
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const timed = instantOn(todayOf(state, now), endTime.value, zone);
  const isEmpty = ja.value.trim() === '' && en.value.trim() === '';

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = { ja: ja.value.trim() || null, en: en.value.trim() || null };
    const until =
      end.value === 'withdrawn' ? null : end.value === 'time' ? timed : plusMinutes(now, Number(end.value));
    if (!(await actions.give({ kind: 'announce', to: placeOf(state, place.value), text, until }))) return;
    ja.value = '';
    en.value = '';
  }
  const isComplete = !isEmpty && !(end.value === 'time' && timed === null);
  return { ja, en, place, end, endTime, isComplete, submit };
}

/** What the list of places holds: `lobby`, `everywhere`, or `table` with its id. */
function placeOf(state: State, chosen: string): AnnouncementPlace {
  const table = state.tables.get(chosen.replace(/^table /, ''));
  if (table) return { kind: 'table', table: table.id };
  return { kind: chosen === 'everywhere' ? 'everywhere' : 'lobby' };
}
