import { describe, expect, it } from 'vitest';
import { createScanQueue } from '../../../../shared/screen/alone/scan-queue.ts';
import type { NotedScan } from '../../../../shared/screen/alone/noted-scan.ts';
import type { CommandEnvelope } from '../../../../shared/domain/commands.ts';
import { CommandId, noRevision } from '../../../../shared/domain/ids.ts';
import type { DeviceStore } from '../../../../shared/screen/alone/device-store.ts';
import type { CommandResult } from '../../../../shared/screen/venue-link.ts';
import { at, delegateId, guestId } from '../../../support/an-event.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const scan = (number: number, clockTime = '12:41'): NotedScan => ({
  id: CommandId.parse(`scan-000${number}`),
  who: { scanned: `BADGE-${number}` },
  delegate: delegateId(guestId(number)),
  at: at(clockTime),
  problem: null,
});
const accepted: CommandResult = { kind: 'accepted', revision: noRevision, changes: [] };
const cancelled: CommandResult = {
  kind: 'refused',
  refusal: { code: 'badge-cancelled', delegate: delegateId(guestId(1)) },
};
const lost: CommandResult = { kind: 'unanswered' };

/** A venue that answers in turn; what it was sent, in short. */
function venueAnswering(answers: CommandResult[]) {
  const sent: CommandEnvelope[] = [];
  return {
    sent,
    told: () => sent.map(({ id, command }) => `${id} ${command.kind}`),
    send: async (envelope: CommandEnvelope) => {
      sent.push(envelope);
      return answers.shift() ?? lost;
    },
  };
}

describe('check-ins that wait for the venue', () => {
  it('KI-30 are given with the time of the scan, oldest first, and are gone when they were accepted', async () => {
    const [store, venue] = [memoryStore(), venueAnswering([accepted, accepted])];
    const queue = createScanQueue({ store, send: venue.send });
    await queue.note(scan(2, '12:45'));
    await queue.note(scan(1, '12:41'));
    const reopened = createScanQueue({ store, send: venue.send });
    await reopened.load();
    await reopened.deliver();
    expect(venue.sent).toEqual([
      { id: 'scan-0001', command: { kind: 'check-in-badge', scanned: 'BADGE-1', at: at('12:41') } },
      { id: 'scan-0002', command: { kind: 'check-in-badge', scanned: 'BADGE-2', at: at('12:45') } },
    ]);
    expect(reopened.waiting.value).toEqual([]);
    expect(await store.all('')).toEqual([]);
  });

  it('KI-30 stay, over a power cut too, until the acknowledgement came: the same id each time', async () => {
    const [store, venue] = [memoryStore(), venueAnswering([lost, lost, accepted])];
    const queue = createScanQueue({ store, send: venue.send });
    await queue.note(scan(1));
    await queue.deliver();
    expect(queue.waiting.value).toEqual([scan(1)]);
    const reopened = createScanQueue({ store, send: venue.send });
    await reopened.load();
    await reopened.deliver();
    await reopened.deliver();
    expect(venue.told()).toEqual(Array(3).fill('scan-0001 check-in-badge'));
    expect(await store.all('')).toEqual([]);
  });

  it('KI-30 one that is not written is not noted', async () => {
    const store: DeviceStore = { ...memoryStore(), put: () => Promise.reject(new Error('disk full')) };
    const queue = createScanQueue({ store, send: venueAnswering([]).send });
    await expect(queue.note(scan(1))).rejects.toThrow('disk full');
    expect(queue.waiting.value).toEqual([]);
  });

  it('KI-30 a venue that cannot save now is asked again later', async () => {
    const venue = venueAnswering([{ kind: 'refused', refusal: { code: 'not-saved' } }, accepted]);
    const queue = createScanQueue({ store: memoryStore(), send: venue.send });
    await queue.note(scan(1));
    await queue.deliver();
    expect(queue.waiting.value).toHaveLength(1);
    await queue.deliver();
    expect(queue.waiting.value).toEqual([]);
  });

  it('KI-32 what was refused is told to staff under one id, though acknowledgements are lost and the page is closed', async () => {
    const [store, venue] = [memoryStore(), venueAnswering([cancelled, lost, lost, accepted])];
    const queue = createScanQueue({ store, send: venue.send });
    await queue.note(scan(1));
    await queue.deliver();
    await queue.deliver();
    const reopened = createScanQueue({ store, send: venue.send });
    await reopened.load();
    await reopened.deliver();
    expect(venue.told()).toEqual([
      'scan-0001 check-in-badge',
      ...Array<string>(3).fill('scan-0001-report report-scan'),
    ]);
    expect(venue.sent.at(-1)?.command).toEqual({
      kind: 'report-scan',
      who: { scanned: 'BADGE-1' },
      scannedAt: at('12:41'),
      problem: 'badge-cancelled',
    });
    expect(await store.all('')).toEqual([]);
  });

  it('KI-34 what the venue took from the device before it was paired again counts as delivered, reports too', async () => {
    const takenBefore: CommandResult = { kind: 'refused', refusal: { code: 'malformed', where: 'id' } };
    const [store, venue] = [memoryStore(), venueAnswering([takenBefore, cancelled, takenBefore])];
    const queue = createScanQueue({ store, send: venue.send });
    await queue.note(scan(1));
    await queue.note(scan(2));
    await queue.deliver();
    expect(venue.told()).toEqual([
      'scan-0001 check-in-badge',
      'scan-0002 check-in-badge',
      'scan-0002-report report-scan',
    ]);
    expect(await store.all('')).toEqual([]);
  });

  it('KI-35 a refused report is set aside and told, and holds up none behind it', async () => {
    const notAllowed: CommandResult = {
      kind: 'refused',
      refusal: { code: 'role-not-allowed', role: 'kiosk', command: 'report-scan' },
    };
    const [store, venue] = [memoryStore(), venueAnswering([cancelled, notAllowed, accepted, accepted])];
    const queue = createScanQueue({ store, send: venue.send });
    await queue.note(scan(1));
    await queue.note(scan(2));
    await queue.deliver();
    expect(queue.waiting.value).toEqual([{ ...scan(1), problem: 'badge-cancelled' }]);
    expect(queue.setAside.value).toEqual(queue.waiting.value);
    await queue.deliver();
    expect(queue.setAside.value).toEqual([]);
    expect(venue.told()).toEqual([
      'scan-0001 check-in-badge',
      'scan-0001-report report-scan',
      'scan-0002 check-in-badge',
      'scan-0001-report report-scan',
    ]);
    expect(await store.all('')).toEqual([]);
  });

  it('KI-32 of somebody who was checked in meanwhile nobody is told', async () => {
    const { delegate } = scan(1);
    const already: CommandResult = {
      kind: 'refused',
      refusal: { code: 'already-checked-in', delegate, at: at('12:40') },
    };
    const venue = venueAnswering([already]);
    const queue = createScanQueue({ store: memoryStore(), send: venue.send });
    await queue.note(scan(1));
    await queue.deliver();
    expect(venue.told()).toEqual(['scan-0001 check-in-badge']);
    expect(queue.waiting.value).toEqual([]);
  });
});
