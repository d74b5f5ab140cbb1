import { afterEach, describe, expect, it, vi } from 'vitest';
import { stateFor } from '../../../shared/domain/audience.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { recordsOf } from '../../../shared/domain/state.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';

const shape = { hosts: 4, guests: 10, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const announce = (en: string): Command => ({
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en },
  until: null,
});
const range = (count: number) => Array.from({ length: count });

/** How many of the texts that were written since then a predicate holds of. */
function writtenTexts() {
  const spy = vi.spyOn(JSON, 'stringify');
  return (holds: (text: string) => boolean) =>
    spy.mock.results.filter(({ value }) => typeof value === 'string' && holds(value)).length;
}

describe('what many screens are sent', () => {
  const rooms: { running: RunningVenue; screens: TestScreen[] }[] = [];
  const aFullHall = async () => {
    const running = await aVenue(shape);
    const floor = await running.tokenFor({ role: 'kiosk' });
    const walls = await Promise.all(range(20).map(() => aScreen(running.base)));
    const kiosks = await Promise.all(range(10).map(() => aScreen(running.base, floor)));
    const desk = await aScreen(running.base, await running.tokenFor({ role: 'staff' }));
    rooms.push({ running, screens: [...walls, ...kiosks, desk] });
    return { running, walls, kiosks, desk };
  };
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const { running, screens } of rooms.splice(0)) {
      for (const one of screens) one.close();
      await running.stop();
    }
  });

  it('LV-9 a snapshot is written once an audience and revision, however many screens ask', async () => {
    const { running, walls, kiosks, desk } = await aFullHall();
    const snapshot = () => JSON.stringify(recordsOf(stateFor('hall', running.venue.standing().state)));
    const long = snapshot().length;
    const written = writtenTexts();
    const ask = () => Promise.all([...walls, ...kiosks].map((screen) => screen.follow()));
    const [first, ...others] = await ask();
    await ask();
    expect(written((text) => text.length >= long)).toBe(2);
    await desk.give(announce('One more'));
    await ask();
    expect(written((text) => text.length >= long)).toBe(4);
    vi.restoreAllMocks();
    // Each gets the whole of its audience's part, and who it is stands beside it.
    if (first?.kind !== 'snapshot') throw new Error('no snapshot');
    expect(first).toEqual(others[0]);
    expect(others.at(-1)).toMatchObject({ kind: 'snapshot', audience: 'floor', identity: { role: 'kiosk' } });
    const now = await walls[0]?.follow();
    expect(now).toMatchObject({ kind: 'snapshot', identity: { role: 'nobody' } });
    expect(now?.kind === 'snapshot' && JSON.stringify(now.state)).toBe(snapshot());
  });

  it('LV-9 a change is written once an audience, for those who hear it now and those who ask for it later', async () => {
    const { walls, kiosks, desk } = await aFullHall();
    const { venue, revision } = await desk.follow();
    const written = writtenTexts();
    const holdsWord = (word: string) => (text: string) =>
      text.includes(word) && text.includes('announcement.kept') && text.includes('"after"');
    const outcomes = [await desk.give(announce('First')), await desk.give(announce('Second'))];
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    await Promise.all([...walls, ...kiosks, desk].map((screen) => screen.reached(revision + 2)));
    const replies = await Promise.all(walls.map((screen) => screen.follow({ venue, revision })));
    const later = await Promise.all(
      kiosks.map((screen) => screen.follow({ venue, revision: replies[0]?.revision ?? revision })),
    );
    for (const word of ['First', 'Second']) expect(written(holdsWord(word))).toBe(3);
    expect(replies.map((reply) => reply.kind === 'changes' && reply.messages)).toEqual(
      walls.map(({ messages }) => messages),
    );
    expect(later.every((reply) => reply.kind === 'changes' && reply.messages.length === 0)).toBe(true);
  });
});
