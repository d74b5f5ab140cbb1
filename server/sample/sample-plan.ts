import type { Chance } from './chance.ts';

/** The days of the sample before it is moved: Monday and Tuesday in one city, Thursday in another. */
export const sampleDays: readonly string[] = ['2027-02-15', '2027-02-16', '2027-02-18'];
export const sampleSlots: readonly string[] = [
  '12:30',
  '13:00',
  '13:30',
  '14:00',
  '14:30',
  '15:00',
  '15:30',
  '16:00',
  '16:30',
  '17:00',
  '17:30',
];

type Wish = { guest: number; host: number; priority: number };
type Planned = { host: number; guest: number; day: number; slot: number; adviser: number | null };
export type SamplePlan = {
  absences: { guest: number; day: number }[];
  interests: Wish[];
  meetings: Planned[];
};

/** Of the slots of a table a day this many are filled; the others wait for walk-ins. */
const filledADay = 7;
/** One meeting in this many is accompanied by an adviser. */
const accompaniedEvery = 8;

/**
 * Wishes, absences and a plan that fits both: for every slot and table the unmet wish of highest priority whose guest is
 * free. The sample needs a believable hall, not the best plan.
 */
export function planSampleMeetings(hostCount: number, guestCount: number, chance: Chance): SamplePlan {
  const interests = wishes(hostCount, guestCount, chance);
  const absences = range(guestCount).flatMap((guest) => {
    const away = Math.floor(chance() * 6);
    return away < sampleDays.length ? [{ guest, day: away }] : [];
  });
  const meetings: Planned[] = [];
  for (const day of range(sampleDays.length)) {
    for (const slot of range(sampleSlots.length)) {
      const busy = new Set(absences.filter((absence) => absence.day === day).map(({ guest }) => guest));
      for (const host of range(hostCount)) {
        const filled = meetings.filter((meeting) => meeting.host === host && meeting.day === day).length;
        const rests = (host + slot * 3 + day) % 4 === 0;
        if (rests || filled >= filledADay) continue;
        const wish = interests.find(
          (one) =>
            one.host === host &&
            !busy.has(one.guest) &&
            !meetings.some((meeting) => meeting.host === host && meeting.guest === one.guest),
        );
        if (!wish) continue;
        busy.add(wish.guest);
        meetings.push({ host, guest: wish.guest, day, slot, adviser: adviserFor(meetings, day, slot) });
      }
    }
  }
  return { absences, interests, meetings };
}

function wishes(hostCount: number, guestCount: number, chance: Chance): Wish[] {
  const all = range(guestCount).flatMap((guest) => {
    const wanted = new Set<number>();
    while (wanted.size < 5 + (guest % 2)) wanted.add(Math.floor(chance() * hostCount));
    return [...wanted].map((host) => ({ guest, host, priority: 1 + Math.floor(chance() * 3) }));
  });
  return all.sort((a, b) => a.priority - b.priority || a.guest - b.guest);
}

function adviserFor(meetings: readonly Planned[], day: number, slot: number): number | null {
  if (meetings.length % accompaniedEvery !== 0) return null;
  const adviser = (meetings.length / accompaniedEvery) % 5;
  const taken = meetings.some(
    (meeting) => meeting.day === day && meeting.slot === slot && meeting.adviser === adviser,
  );
  return taken ? null : adviser;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
