import type { CompanyId, InterpreterId } from '../ids.ts';
import { type Schedule, baseOf } from '../index/schedule.ts';
import type { Refusal } from '../refusals.ts';

/**
 * Host and guest share a language, or the interpreter speaks one of each side. Where a side's languages are not known
 * nothing can be said against it.
 */
export function noCommonLanguage(
  schedule: Schedule,
  { host, guest }: { host: CompanyId; guest: CompanyId },
  interpreter: InterpreterId | null,
): Refusal | null {
  const hosts = schedule.languagesOf(host);
  const guests = schedule.languagesOf(guest);
  if (hosts.size === 0 || guests.size === 0 || sharesOne(hosts, [...guests])) return null;
  const spoken =
    interpreter === null ? [] : (schedule.state.interpreters.get(interpreter)?.languages ?? []).map(baseOf);
  if (sharesOne(hosts, spoken) && sharesOne(guests, spoken)) return null;
  return { code: 'no-common-language', host, guest };
}

function sharesOne(languages: ReadonlySet<string>, others: readonly string[]): boolean {
  return others.some((tag) => languages.has(tag));
}
