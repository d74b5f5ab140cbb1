import { chanceFrom, type Chance } from './chance.ts';
import { givenNames, hosts, places, surnames, titles, topics, trades } from './names.ts';
import { planSampleMeetings, sampleDays, sampleSlots, type SamplePlan } from './sample-plan.ts';

export type Value = string | number | null;
export type SampleSheet = { sheet: string; rows: Value[][] };

const guestCount = 100;
/** Guests who send two people: with one of each host and of the other guests that makes 155 delegates. */
const pairs = 35;

/** The sample event as the sheets of a workbook (docs/workbook.md): always the same. */
export function sampleSheets(): SampleSheet[] {
  const chance = chanceFrom(20_270_215);
  const plan = planSampleMeetings(hosts.length, guestCount, chance);
  return [
    { sheet: 'Event', rows: eventRows() },
    { sheet: 'Sessions', rows: sessionRows() },
    { sheet: 'Companies', rows: companyRows(chance) },
    { sheet: 'Delegates', rows: delegateRows() },
    { sheet: 'Tables', rows: tableRows() },
    { sheet: 'Interpreters', rows: interpreterRows() },
    { sheet: 'Advisers', rows: adviserRows() },
    { sheet: 'Absences', rows: absenceRows(plan) },
    { sheet: 'Interests', rows: interestRows(plan) },
    { sheet: 'Meetings', rows: meetingRows(plan) },
  ];
}

function eventRows(): Value[][] {
  return [
    ['key', 'value'],
    ['event', 'uketsuke-sample'],
    ['name', 'Sample Business Meetings, Osaka and Tokyo'],
    ['name_ja', 'サンプル商談会 大阪・東京'],
    ['time_zone', 'Asia/Tokyo'],
    ['languages', 'ja,en,th,my,vi,id,ms,km,lo,zh-Hant'],
    ['grace_minutes', 5],
  ];
}

function sessionRows(): Value[][] {
  const rows: Value[][] = [
    ['session', 'date', 'start', 'end', 'kind', 'title', 'city', 'hall', 'slot_minutes'],
  ];
  sampleDays.forEach((day, index) => {
    const city = index < 2 ? 'Osaka' : 'Tokyo';
    rows.push([
      `S${index + 1}-seminar`,
      day,
      '10:00',
      '11:30',
      'seminar',
      'Doing business together',
      city,
      'Seminar room',
      null,
    ]);
    rows.push([
      `S${index + 1}-meetings`,
      day,
      '12:30',
      '18:00',
      'meetings',
      'Business meetings',
      city,
      'Main hall',
      30,
    ]);
    rows.push([
      `S${index + 1}-reception`,
      day,
      '18:30',
      '20:30',
      'networking',
      'Reception',
      city,
      'Foyer',
      null,
    ]);
  });
  return rows;
}

function companyRows(chance: Chance): Value[][] {
  const header = [
    'company',
    'side',
    'name',
    'name_ja',
    'country',
    'sector',
    'employees',
    'capital_jpy',
    'website',
  ];
  const overseas = hosts.map(({ company, country }, index) => [
    id('H', index),
    'host',
    company,
    null,
    country,
    pick(trades, index)[2],
    50 + Math.floor(chance() * 900),
    null,
    null,
  ]);
  return [header, ...overseas, ...range(guestCount).map((index) => guestRow(index, chance))];
}

function guestRow(index: number, chance: Chance): Value[] {
  const [place, placeEn] = pick(places, index);
  const [trade, tradeEn, sector] = pick(trades, Math.floor(index / places.length));
  const forms = [
    `株式会社${place}${trade}`,
    `${place}${trade}株式会社`,
    `㈱${place}${trade}`,
    `有限会社${place}${trade}`,
  ];
  const employees = 8 + Math.floor(chance() * 280);
  const capital = (3 + Math.floor(chance() * 90)) * 1_000_000;
  return [
    guestId(index),
    'guest',
    `${placeEn} ${tradeEn} Co., Ltd.`,
    pick(forms, index),
    'JP',
    sector,
    employees,
    capital,
    null,
  ];
}

function delegateRows(): Value[][] {
  const header = [
    'delegate',
    'company',
    'name',
    'name_kana',
    'name_en',
    'title',
    'languages',
    'email',
    'phone',
  ];
  const chiefs = hosts.map(({ person, personEn, languages }, index) => {
    const company = id('H', index);
    return [
      `${company}-1`,
      company,
      person,
      null,
      personEn,
      'CEO',
      languages,
      `ceo@${company.toLowerCase()}.example`,
      null,
    ];
  });
  const locals = range(guestCount).flatMap((index) =>
    range(index < pairs ? 2 : 1).map((second) => localRow(index, second)),
  );
  return [header, ...chiefs, ...locals];
}

function localRow(index: number, second: number): Value[] {
  const { name, kana, english } = japaneseName(index + second * 53);
  const company = guestId(index);
  const languages = index % 3 === 0 ? 'ja,en' : 'ja';
  const email = `${english.toLowerCase().replace(' ', '.')}@${company.toLowerCase()}.example`;
  return [
    `${company}-${second + 1}`,
    company,
    name,
    kana,
    english,
    pick(titles, index + second),
    languages,
    email,
    null,
  ];
}

function tableRows(): Value[][] {
  const rows = hosts.map((_, index) => [id('T', index), 'Main hall', id('H', index), id('I', index)]);
  return [['table', 'hall', 'host', 'interpreter'], ...rows];
}

function interpreterRows(): Value[][] {
  const rows = hosts.map(({ interpreter }, index) => [
    id('I', index),
    japaneseName(index * 5 + 40).name,
    `ja,${interpreter}`,
    null,
  ]);
  return [['interpreter', 'name', 'languages', 'note'], ...rows];
}

function adviserRows(): Value[][] {
  const rows = trades.map(([, , sector], index) => [
    id('A', index),
    japaneseName(index * 7 + 3).name,
    sector,
  ]);
  return [['adviser', 'name', 'expertise'], ...rows];
}

function absenceRows({ absences }: SamplePlan): Value[][] {
  const rows = absences.map(({ guest, day }) => [guestId(guest), sampleDays[day] ?? '', '12:30', '18:00']);
  return [['company', 'date', 'from', 'to'], ...rows];
}

function interestRows({ interests }: SamplePlan): Value[][] {
  const rows = interests.map(({ guest, host, priority }) => [
    guestId(guest),
    id('H', host),
    priority,
    pick(topics, guest + host),
  ]);
  return [['guest', 'host', 'priority', 'topic'], ...rows];
}

function meetingRows({ meetings }: SamplePlan): Value[][] {
  const rows = meetings.map(({ host, guest, day, slot, adviser }) => [
    id('H', host),
    guestId(guest),
    sampleDays[day] ?? '',
    sampleSlots[slot] ?? '',
    adviser === null ? null : id('A', adviser),
  ]);
  return [['host', 'guest', 'date', 'start', 'adviser'], ...rows];
}

function japaneseName(index: number): { name: string; kana: string; english: string } {
  const [surname, surnameKana, surnameEn] = pick(surnames, index);
  const [given, givenKana, givenEn] = pick(givenNames, index * 3 + Math.floor(index / surnames.length));
  return {
    name: `${surname} ${given}`,
    kana: `${surnameKana} ${givenKana}`,
    english: `${givenEn} ${surnameEn}`,
  };
}

function id(letter: string, index: number): string {
  return `${letter}${String(index + 1).padStart(2, '0')}`;
}

function guestId(index: number): string {
  return `G${String(index + 1).padStart(3, '0')}`;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
