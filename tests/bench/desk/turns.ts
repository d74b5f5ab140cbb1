import type { Venue } from '../../../server/create-venue.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { checkedInAt } from '../../../shared/domain/queries/attendance.ts';
import { meetingsOn } from '../../../shared/domain/queries/meetings.ts';
import { firstDay } from '../../support/an-event.ts';
import { measuredAt } from '../hall/the-day.ts';

/** What happens in a hall, one thing after the other: people come, meetings end, are cancelled, and are missed. */
export function* turns(venue: Venue): Generator<() => Promise<void>> {
  const { state } = venue.standing();
  const today = meetingsOn(state, firstDay);
  const underWay = today.filter(({ place }) => place.start <= measuredAt && measuredAt < place.end);
  const commands = inTurn(
    [...state.delegates.values()]
      .filter(({ id }) => checkedInAt(state, id, firstDay) === null)
      .map(({ id }): Command => ({ kind: 'check-in', delegate: id })),
    underWay
      .filter(({ status }) => status.kind === 'running')
      .map(({ id }): Command => ({ kind: 'finish-meeting', meeting: id })),
    today
      .filter(({ status, place }) => status.kind === 'planned' && place.start > measuredAt)
      .map(({ id }): Command => ({ kind: 'cancel-meeting', meeting: id })),
    underWay
      .filter(({ status }) => status.kind === 'planned')
      .map(({ id }): Command => ({ kind: 'mark-no-show', meeting: id, party: 'guest' })),
  );
  for (const command of commands) {
    yield async () => {
      const answer = await venue.give(command);
      if (answer.kind === 'refused') throw new Error(`${command.kind}: ${JSON.stringify(answer.refusal)}`);
    };
  }
}

/** One of each list, then the next of each, while there is any. */
function* inTurn<Item>(...lists: readonly (readonly Item[])[]): Generator<Item> {
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place += 1) {
    for (const list of lists) {
      const item = list[place];
      if (item !== undefined) yield item;
    }
  }
}
