import type { Command } from '../../../shared/domain/commands.ts';
import { openLeanScreen } from './lean-screen.ts';
import { someDelegates } from './the-hall.ts';
import type { Doors } from './doors.ts';

const desks = 10;

/**
 * Ten desks check delegates in and take it back, ten at a time each. Resolves with the commands a second that were
 * accepted, and so are on disk.
 */
export async function checkInAndOut(doors: Doors, seconds: number): Promise<number> {
  const open = await Promise.all(
    Array.from({ length: desks }, () => openLeanScreen(doors.base, doors.staff, () => undefined)),
  );
  const until = performance.now() + seconds * 1_000;
  let accepted = 0;
  await Promise.all(
    someDelegates.map(async (delegate, index) => {
      const desk = open[index % desks];
      const kinds = ['check-in', 'take-back-check-in'] as const;
      for (let turn = 0; performance.now() < until; turn += 1) {
        const command: Command = { kind: kinds[turn % 2] ?? 'check-in', delegate };
        const outcome = await desk?.give(command);
        if (outcome?.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(outcome)}`);
        accepted += 1;
      }
    }),
  );
  for (const desk of open) desk.close();
  return accepted / seconds;
}
