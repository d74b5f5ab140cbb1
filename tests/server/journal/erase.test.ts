import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { erasePerson, peopleIn, wouldErase } from '../../../server/journal/erase/erase-person.ts';
import { findEver } from '../../../server/journal/erase/person.ts';
import { inspectFolder } from '../../../server/journal/folder-report.ts';
import { Change } from '../../../shared/domain/changes.ts';
import { ownFields, writtenFields } from '../../../shared/domain/personal-fields.ts';
import { DelegateId } from '../../../shared/domain/ids.ts';
import { aProgramme, guestId, hostId } from '../../support/an-event.ts';
import { drawnShape } from '../../support/drawing/drawn-event.ts';
import { hallFolder, nothingTold, openHall } from '../../support/hall-on-disk.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';
import { SimulatedDisk } from '../../support/simulated-disk.ts';

const person = DelegateId.parse('G001-1');
const name = '髙橋 健一';
const words = ['髙橋', '健一', 'タカハシ', 'Kenichi', 'Takahashi', 'ken@takahashi.example', '090-1234-5678'];

function theProgramme() {
  const programme = aProgramme(drawnShape);
  const renamed = { name, nameKana: 'タカハシ ケンイチ', nameEn: 'Kenichi Takahashi', title: 'President' };
  const contact = { email: 'ken@takahashi.example', phone: '090-1234-5678' };
  return {
    ...programme,
    delegates: programme.delegates.map((one) => (one.id === person ? { ...one, ...renamed } : one)),
    contacts: programme.contacts.map((one) => (one.delegate === person ? { ...one, ...contact } : one)),
  };
}

/** A folder in which the person left traces: the list, two badges, a call by name, a snapshot, set-aside files. */
async function aFolderWithThePerson() {
  const disk = new SimulatedDisk();
  const hall = await openHall(disk, nothingTold(), seeded(8));
  await hall.give({ kind: 'import-programme', programme: theProgramme() });
  await hall.give({ kind: 'reissue-badge', delegate: person });
  await hall.giveSome(20);
  const text = { ja: `${name.replace(' ', '')}様、受付へ`, en: 'Kenichi Takahashi, please come to the desk' };
  await hall.give({ kind: 'announce', to: { kind: 'lobby' }, text, until: null });
  await hall.keepSnapshot();
  const badges = [...hall.standing().state.badges.values()].filter(({ delegate }) => delegate === person);
  const { state, revision } = hall.standing();
  await hall.close();
  const journal = disk.bytesOf(`${hallFolder}/journal.ndjson`) ?? Buffer.alloc(0);
  disk.put(
    `${hallFolder}/journal.set-aside-after-3-7.ndjson`,
    Buffer.concat([journal, Buffer.from(`torn ${name}\n`)]),
  );
  disk.put(`${hallFolder}/snapshot-000000000002.json.broken-7`, Buffer.from(`{"name":"${name}"`));
  disk.put(`${hallFolder}/snapshot.json`, Buffer.from(`{"name":"${name}"}`));
  disk.put(`${hallFolder}/journal.ndjson.new`, journal.subarray(0, 4_000));
  const secrets = badges.flatMap(({ token, code }) => [token, code]);
  return { disk, state, revision, secrets, journal };
}

const erase = (disk: SimulatedDisk) =>
  erasePerson(person, { disk, folder: hallFolder, randomBytes: bytesFrom(4) });
const textIn = (disk: SimulatedDisk) =>
  disk
    .paths()
    .map((path) => disk.bytesOf(path)?.toString('utf8') ?? '')
    .join('\n');

describe('erasing a person', () => {
  it('JR-20 no file of the folder holds the name, the contacts or the badges, and the venue starts with all else', async () => {
    const { disk, state, revision, secrets } = await aFolderWithThePerson();
    expect(secrets).toHaveLength(4);
    for (const word of [...words, ...secrets]) expect(textIn(disk)).toContain(word);
    const before = await inspectFolder(disk, hallFolder);
    const erased = await erase(disk);
    for (const word of [...words, ...secrets]) expect(textIn(disk)).not.toContain(word);
    expect(erased.counts.records).toBeGreaterThan(4);
    expect(erased.counts.texts).toBeGreaterThanOrEqual(2);
    expect(erased.dropped).toBe(1);
    expect(erased.removed).toHaveLength(4);

    const hall = await openHall(disk, nothingTold(), seeded(1));
    const after = hall.standing();
    expect(after.revision).toBe(revision);
    expect(hall.journal.venue).not.toBe(before.venue);
    expect(after.state.delegates.get(person)).toMatchObject({
      name: '—',
      nameKana: null,
      nameEn: null,
      title: null,
    });
    for (const collection of [
      'meetings',
      'attendance',
      'companies',
      'interests',
      'devices',
      'outcomes',
    ] as const)
      expect(after.state[collection]).toEqual(state[collection]);
    const others = [...state.delegates.values()].filter(({ id }) => id !== person);
    expect([...after.state.delegates.values()].filter(({ id }) => id !== person)).toEqual(others);
    expect((await hall.giveSome(10)).map(({ kind }) => kind)).toContain('accepted');
    await hall.close();
    expect((await inspectFolder(disk, hallFolder)).problems).toEqual([]);
  });

  it('JR-20 it is first told what would be done, and nothing is changed by asking', async () => {
    const { disk, journal } = await aFolderWithThePerson();
    const asked = await wouldErase(person, { disk, folder: hallFolder, randomBytes: bytesFrom(4) });
    expect(disk.bytesOf(`${hallFolder}/journal.ndjson`)).toEqual(journal);
    expect(asked).toEqual(await erase(disk));
  });

  it('JR-20 somebody else of the name, or a company, is left alone and counted', async () => {
    const disk = new SimulatedDisk();
    const hall = await openHall(disk, nothingTold(), seeded(1));
    const programme = theProgramme();
    const double = programme.companies.map((one) =>
      one.id === hostId(1) ? { ...one, name: 'Kenichi Takahashi' } : one,
    );
    await hall.give({ kind: 'import-programme', programme: { ...programme, companies: double } });
    await hall.close();
    const erased = await erase(disk);
    expect([...erased.counts.mentions]).toEqual([['name', expect.any(Number)]]);
    const { standing } = await inspectFolder(disk, hallFolder);
    expect(standing.state.companies.get(hostId(1))?.name).toBe('Kenichi Takahashi');
  });

  it('JR-20 the delegate is found by any of the names, or the company, as on the kiosk', async () => {
    const { disk } = await aFolderWithThePerson();
    const people = await peopleIn(disk, hallFolder);
    for (const text of [
      '高橋',
      'たかはし',
      'takahashi kenichi',
      'Ｋｅｎｉｃｈｉ',
      String(guestId(1)).toLowerCase(),
    ]) {
      expect(findEver(people, text).map(({ id }) => id)).toContain(person);
    }
    expect(findEver(people, 'nobody')).toEqual([]);
    await expect(
      erasePerson(DelegateId.parse('X'), { disk, folder: hallFolder, randomBytes: bytesFrom(4) }),
    ).rejects.toThrow('No delegate has the id "X"');
  });

  it('JR-21 the power fails at every call of it in turn: the old journal is there or the new one, and it can be done again', async () => {
    const clean = await aFolderWithThePerson();
    const from = clean.disk.calls;
    await erase(clean.disk);
    const calls = clean.disk.calls - from;
    const erasedJournal = clean.disk.bytesOf(`${hallFolder}/journal.ndjson`);
    const seen = { old: 0, new: 0 };
    for (let call = 1; call <= calls; call += 1) {
      const { disk, journal } = await aFolderWithThePerson();
      const until = disk.calls + call;
      disk.hook = ({ number }) => {
        if (number >= until) throw new Error('the power is gone');
        return undefined;
      };
      await erase(disk).catch(() => undefined);
      const left = disk.crash(seeded(call));
      left.drop(`${hallFolder}/lock`);
      const bytes = left.bytesOf(`${hallFolder}/journal.ndjson`);
      const isNew = erasedJournal !== null && bytes?.equals(erasedJournal) === true;
      expect(isNew || bytes?.equals(journal)).toBe(true);
      seen[isNew ? 'new' : 'old'] += 1;
      await (await openHall(left, nothingTold(), seeded(1))).close();
      await erase(left);
      for (const word of words) expect(textIn(left)).not.toContain(word);
    }
    expect(seen.old).toBeGreaterThan(10);
    expect(seen.new).toBeGreaterThan(0);
  });

  it('JR-20 every field of a change that people write in is looked at, or known to be about no delegate', () => {
    const ofNoDelegate = [
      // The event, sessions, tables, companies, devices, secrets, ids: `mentions` counts a name that stands there.
      ...[
        'id',
        'kind',
        'nameJa',
        'timeZone',
        'marksAbsent',
        'city',
        'hall',
        'sector',
        'country',
        'side',
        'website',
      ],
      ...[
        'expertise',
        'hash',
        'role',
        'need',
        'kiosk',
        'problem',
        'party',
        'origin',
        'day',
        'host',
        'guest',
        'company',
        'delegate',
      ],
      ...['interpreter', 'adviser', 'table', 'session', 'meeting', 'device', 'from', 'to'],
    ];
    const fields = new Set<string>();
    collectTexts(z.toJSONSchema(Change, { unrepresentable: 'any' }), '', fields);
    expect(fields.size).toBeGreaterThan(20);
    expect(
      [...fields].filter((field) => ![...ownFields, ...writtenFields, ...ofNoDelegate].includes(field)),
    ).toEqual([]);
  });
});

/** The names of the fields of a JSON schema that hold text. */
function collectTexts(schema: unknown, field: string, found: Set<string>): void {
  if (Array.isArray(schema)) return schema.forEach((one) => collectTexts(one, field, found));
  if (typeof schema !== 'object' || schema === null) return;
  if (Reflect.get(schema, 'type') === 'string') found.add(field);
  for (const [name, inner] of Object.entries(schema)) {
    if (name === 'properties')
      for (const [key, one] of Object.entries(inner as object)) collectTexts(one, key, found);
    else collectTexts(inner, field, found);
  }
}
