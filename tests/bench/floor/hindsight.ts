import type { Highs } from './load-highs.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../shared/domain/index/schedule.ts';
import { noCommonLanguage } from '../../../shared/domain/rules/no-common-language.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time.ts';
import { couldMeet, mayBeginMinutes, type ADay } from './a-day.ts';

type Pair = { guest: CompanyId; host: CompanyId; adviser: string | null; from: Instant | null };

/**
 * The most that the day could have held for somebody who knew at its beginning who would be there when: every meeting of
 * the day, every interest not yet met and every request may stand in any slot. Solved exactly.
 */
export function hindsight(highs: Highs, day: ADay): number {
  const terms: string[] = [];
  const rows = new Map<string, string[]>();
  const into = (row: string, variable: string) => rows.set(row, [...(rows.get(row) ?? []), variable]);
  pairsOf(day).forEach((pair, index) => {
    day.slots.forEach((slot, number) => {
      if (!couldMeet(day, pair.guest, slot) || !couldMeet(day, pair.host, slot)) return;
      if (pair.from !== null && plusMinutes(slot.start, mayBeginMinutes) < pair.from) return;
      const variable = `x${index}_${number}`;
      terms.push(`${day.weightOf(pair.guest, pair.host)} ${variable}`);
      into(`pair ${index}`, variable);
      into(`${pair.guest} ${number}`, variable);
      into(`${pair.host} ${number}`, variable);
      if (pair.adviser !== null) into(`${pair.adviser} ${number}`, variable);
    });
  });
  const lines = [...rows.values()].map((variables, index) => ` c${index}: ${variables.join(' + ')} <= 1`);
  const variables = terms.map((term) => term.split(' ')[1]);
  const model = [
    'Maximize',
    ` obj: ${wrapped(terms)}`,
    'Subject To',
    ...lines,
    'Binary',
    ...variables.map((variable) => ` ${variable}`),
    'End',
  ].join('\n');
  const solution = highs.solve(model, { mip_rel_gap: 0 });
  if (solution.Status !== 'Optimal') throw new Error(`the hindsight of ${day.day} is ${solution.Status}`);
  return solution.ObjectiveValue;
}

function pairsOf(day: ADay): Pair[] {
  const { state } = day;
  const met = new Set([...state.meetings.values()].map(({ guest, host }) => `${guest} ${host}`));
  const starts = new Set(day.slots.map(({ start }) => start));
  const floor = scheduleAt(state, day.slots[0]?.start ?? plusMinutes(0 as Instant, 0));
  const interpreterOf = (host: CompanyId) =>
    [...state.tables.values()].find((table) => table.host === host)?.interpreter ?? null;
  return [
    ...[...state.meetings.values()]
      .filter(({ place }) => starts.has(place.start))
      .map(({ guest, host, adviser }) => ({ guest, host, adviser, from: null })),
    ...[...state.interests.values()]
      .filter(({ guest, host }) => !met.has(`${guest} ${host}`))
      .map(({ guest, host }) => ({ guest, host, adviser: null, from: null })),
    ...day.requests.map(({ guest, host, at }) => ({ guest, host, adviser: null, from: at })),
  ].filter((pair) => noCommonLanguage(floor, pair, interpreterOf(pair.host)) === null);
}

/** The LP format knows lines of limited length. */
function wrapped(terms: readonly string[]): string {
  const lines: string[] = [];
  for (let index = 0; index < terms.length; index += 20)
    lines.push(terms.slice(index, index + 20).join(' + '));
  return lines.join('\n + ');
}
