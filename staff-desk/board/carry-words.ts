import type { MeetingId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import { type BoardPlace, type CellKey, cellKey } from '../../shared/domain/queries/board-place.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Said } from './carry.ts';

type Words = { texts: DeskTexts; state: State; places: ReadonlyMap<CellKey, Refusal | null> };

/** What is read out and shown while a meeting is moved, and what became of it. */
export function carryWords(said: Said, words: Words): string {
  const { texts, state, places } = words;
  const name = (id: MeetingId) => guestName(id, words);
  const at = ({ table, start }: BoardPlace) => ({
    table,
    time: clockTimeOf(start, theEvent(state)?.timeZone ?? 'UTC'),
  });
  switch (said.kind) {
    case 'nothing':
      return '';
    case 'held':
      return texts.say(said.by === 'keys' ? 'desk.carry.heldByKeys' : 'desk.carry.heldByPointer', {
        name: name(said.meeting),
      });
    case 'over': {
      const why = places.get(cellKey(said.place));
      if (why === undefined) return '';
      const values = { ...at(said.place), name: name(said.meeting) };
      if (why === null) return texts.say('desk.carry.may', values);
      return texts.say('desk.carry.mayNot', { ...values, why: sayRefusal(texts, why, state) });
    }
    case 'not-held':
      return texts.say('desk.carry.notHeld', { why: sayRefusal(texts, said.why, state) });
    case 'not-moved':
      return texts.say('desk.carry.notMoved', { ...at(said.place), why: sayRefusal(texts, said.why, state) });
    case 'moved':
      return texts.say('desk.carry.moved', { ...at(said.place), name: name(said.meeting) });
    case 'stays':
      return texts.say('desk.carry.stays', { name: name(said.meeting) });
    default:
      return unreachable(said);
  }
}

/** The guest of a meeting, short, as the board's cells show it. */
export function guestName(id: MeetingId, { texts, state }: Pick<Words, 'texts' | 'state'>): string {
  const meeting = state.meetings.get(id);
  const guest = meeting && state.companies.get(meeting.guest);
  return guest ? withoutLegalForm(companyNames(guest, texts.language.value).first) : id;
}
