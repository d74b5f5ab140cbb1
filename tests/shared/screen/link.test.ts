import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { AnnouncementId, Revision, noRevision } from '../../../shared/domain/ids.ts';
import { emptyState, recordsOf, stateOf } from '../../../shared/domain/state.ts';
import { readingFrom, readingOfKept, reckonedTime } from '../../../shared/screen/link/corrected-clock.ts';
import { createFollower } from '../../../shared/screen/link/follow.ts';
import { giveCommand } from '../../../shared/screen/link/give-command.ts';
import { startHeartbeat } from '../../../shared/screen/link/heartbeat.ts';
import { take, type Replica } from '../../../shared/screen/link/replica.ts';
import { wakeUp } from '../../../shared/screen/link/wake-up.ts';
import { VenueId, type ChangesMessage, type FollowReply, type FollowRequest } from '../../../shared/wire.ts';
import { at, nobody } from '../../support/an-event.ts';

const venue = VenueId.parse('0123456789abcdef');
const message = (after: number, revision: number): ChangesMessage => ({
  after: Revision.parse(after),
  revision: Revision.parse(revision),
  at: at('12:30'),
  changes: [
    {
      kind: 'announcement.kept',
      was: null,
      now: {
        id: AnnouncementId.parse(`A-${revision}`),
        to: { kind: 'lobby' },
        text: { ja: null, en: `${revision}` },
        at: at('12:30'),
        until: null,
      },
    },
  ],
  step: null,
});
const replicaAt = (revision: number): Replica => ({
  venue,
  revision: Revision.parse(revision),
  state: emptyState,
});
const heard = (replica: Replica | null) => [...(replica?.state.announcements.keys() ?? [])];

describe('a screen’s replica', () => {
  it('SC-1 takes a message onto the revision it follows, passes over one it knows, and sees a gap', () => {
    expect(take(replicaAt(5), message(5, 6))).toMatchObject({ kind: 'applied', replica: { revision: 6 } });
    // Its audience was told of nothing between 3 and 6.
    expect(take(replicaAt(5), message(3, 6))).toMatchObject({ kind: 'applied' });
    expect(take(replicaAt(6), message(5, 6))).toEqual({ kind: 'known' });
    expect(take(replicaAt(5), message(6, 7))).toEqual({ kind: 'gap' });
  });

  it('SC-1 after a gap it asks for all since its revision, and takes what came meanwhile afterwards', async () => {
    const replica = signal<Replica | null>(replicaAt(5));
    const asked: FollowRequest[] = [];
    const answer: { give: (reply: FollowReply) => void } = { give: () => undefined };
    const follower = createFollower(replica, (request) => {
      asked.push(request);
      return new Promise((resolve) => (answer.give = resolve));
    });
    follower.onMessage(message(6, 7));
    follower.onMessage(message(7, 8));
    expect(asked).toEqual([{ since: { venue, revision: 5 } }]);
    const done = follower.catchUp();
    answer.give({
      venue,
      audience: 'hall',
      identity: nobody,
      revision: Revision.parse(7),
      build: null,
      kind: 'changes',
      messages: [message(5, 6), message(6, 7)],
    });
    await done;
    await vi.waitFor(() => expect(heard(replica.value)).toEqual(['A-6', 'A-7', 'A-8']));
    expect(replica.value?.revision).toBe(8);
  });

  it('SC-1 of another venue it starts over', async () => {
    const replica = signal<Replica | null>(replicaAt(5));
    const other = VenueId.parse('another000000000');
    const follower = createFollower(replica, async () => ({
      venue: other,
      audience: 'hall',
      identity: nobody,
      revision: noRevision,
      build: null,
      kind: 'snapshot',
      state: recordsOf(emptyState),
    }));
    await follower.catchUp();
    expect(replica.value).toEqual({ venue: other, revision: 0, state: stateOf(recordsOf(emptyState)) });
  });
});

describe('a screen’s clock', () => {
  /** The device's moment after `seconds`; its wall clock is an hour fast. */
  const after = (seconds: number, slept = 0) => ({
    steady: 1_000 + seconds * 1_000,
    wall: at('15:00') + (seconds + slept) * 1_000,
  });

  it('SC-3 shows the venue’s time whatever the device’s own says', () => {
    const reading = readingFrom({ now: at('14:00'), rate: 1 }, 800, after(0));
    expect(reckonedTime(reading, after(0), false)).toEqual({ now: at('14:00') + 100, isSure: true });
    expect(reckonedTime(reading, after(60), true)).toEqual({ now: at('14:01') + 100, isSure: true });
  });

  it('SC-3 follows a rehearsal’s clock that runs sixty times as fast, and one that is held', () => {
    const running = (rate: number) => readingFrom({ now: at('14:00'), rate }, 1_000, after(0));
    expect(reckonedTime(running(60), after(1), false).now).toBe(at('14:01'));
    expect(reckonedTime(running(0), after(90), false).now).toBe(at('14:00'));
  });

  it('SC-11 after a sleep alone it goes by the device’s clock, and is not sure', () => {
    const reading = readingFrom({ now: at('14:00'), rate: 1 }, 1_000, after(0));
    expect(reckonedTime(reading, after(60, 1_800), true)).toEqual({ now: at('14:31'), isSure: false });
    // With a venue somebody only set the clock: the next heartbeat tells the time.
    expect(reckonedTime(reading, after(60, 1_800), false)).toEqual({ now: at('14:01'), isSure: true });
  });

  it('SC-11 a reload alone carries the venue’s time on by the device’s clock, also one that was set back', () => {
    const kept = { venueNow: at('14:00'), wall: at('15:00'), rate: 1 };
    const reloaded = { steady: 3, wall: at('15:10') };
    const reading = readingOfKept(kept, reloaded);
    expect(reckonedTime(reading, reloaded, true)).toEqual({ now: at('14:10'), isSure: false });
    expect(reckonedTime(reading, { steady: 60_003, wall: at('15:11') }, true).now).toBe(at('14:11'));
    const setBack = { steady: 3, wall: at('13:00') };
    expect(reckonedTime(readingOfKept(kept, setBack), setBack, true).now).toBe(at('14:00'));
  });
});

describe('a screen’s heartbeat', () => {
  it('SC-2 two in a row without an answer are silence, one is not', async () => {
    vi.useFakeTimers();
    const answers = [true, false, true, false, false];
    let silences = 0;
    let beats = 0;
    const heartbeat = startHeartbeat({
      send: () =>
        answers.shift()
          ? Promise.resolve({ now: at('12:30'), rate: 1, revision: noRevision, sameTable: 0 })
          : Promise.reject(new Error('lost')),
      onBeat: () => (beats += 1),
      onSilence: () => (silences += 1),
      steadyNow: () => 0,
      everyMs: 5_000,
    });
    await vi.advanceTimersByTimeAsync(15_000);
    expect([beats, silences]).toEqual([2, 0]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([beats, silences]).toEqual([2, 1]);
    heartbeat.stop();
    vi.useRealTimers();
  });
});

describe('a screen that wakes up', () => {
  const did: string[] = [];
  const socketThatIs = (connected: boolean) => ({
    connected,
    connect: () => did.push('connect'),
    disconnect: () => did.push('disconnect'),
  });
  const heartbeatThatIs = (answered: boolean) => ({ beatNow: async () => answered });
  const wake = async (connected: boolean, answered: boolean) => {
    did.splice(0);
    await wakeUp(socketThatIs(connected), heartbeatThatIs(answered), () => did.push('catch up'));
    return did;
  };

  it('SC-13 tries at once when it has no connection, and does not wait for the next turn', async () => {
    expect(await wake(false, false)).toEqual(['disconnect', 'connect']);
  });

  it('SC-13 catches up at once, and makes a new connection when the old one only looks alive', async () => {
    expect(await wake(true, true)).toEqual(['catch up']);
    expect(await wake(true, false)).toEqual(['catch up', 'disconnect', 'connect']);
  });
});

describe('a command from a screen', () => {
  const command = { kind: 'withdraw-announcement', announcement: AnnouncementId.parse('A-1') } as const;

  it('SC-4 is given again under the same id while no answer comes', async () => {
    const ids: string[] = [];
    const answer = await giveCommand(
      command,
      async ({ id }) => {
        ids.push(id);
        if (ids.length < 3) throw new Error('lost');
        return { kind: 'accepted', revision: noRevision, changes: [] };
      },
      () => 0,
      async () => undefined,
    );
    expect(answer.kind).toBe('accepted');
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  it('SC-4 is not claimed when nothing answers for eight seconds', async () => {
    let clock = 0;
    const answer = await giveCommand(
      command,
      () => Promise.reject(new Error('lost')),
      () => clock,
      async (ms) => void (clock += ms),
    );
    expect(answer).toEqual({ kind: 'unanswered' });
    expect(clock).toBe(8_000);
  });
});
