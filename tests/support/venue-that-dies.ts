import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../shared/domain/commands.ts';
import { type State, stateOf } from '../../shared/domain/state.ts';
import { aStaffScreen } from './a-venue.ts';
import { aFolder } from './folder.ts';
import { venueProcess, type VenueProcess } from './venue-process.ts';

export type VenueThatDies = {
  base: string;
  passphrase: string;
  /** The power goes. */
  kill(): Promise<void>;
  /** It is started again, at the same address with the same data, its clock at `at`. */
  startAgain(at: string): Promise<void>;
  /** Puts a copy of its data aside; it is dead. */
  keepBackup(): Promise<void>;
  /** Puts the copy in the place of its data; it is dead. */
  restoreBackup(): Promise<void>;
  /** The state as staff have it. */
  staffState(): Promise<State>;
  /** Staff give a command. */
  give(command: Command): Promise<void>;
  /** Stops it and removes its data. */
  end(): Promise<void>;
};

/** A venue process with the sample event (2027-02-15, Tokyo) whose clock starts at `at` (`HH:MM:SS`) and runs `speed` times as fast. */
export async function venueThatDies(at: string, speed = 1): Promise<VenueThatDies> {
  const folder = await aFolder();
  const data = join(folder.path, 'data');
  const backup = join(folder.path, 'backup');
  const start = (time: string, port: number) =>
    venueProcess([
      ...['--event', 'server/sample/sample-event.xlsx', '--data', data],
      ...['--at', `2027-02-15T${time}+09:00`, '--speed', String(speed), '--port', String(port)],
    ]);
  const first = await start(at, 0);
  let running: VenueProcess | null = first;
  const { base, passphrase, port } = first;
  const signedIn = () => aStaffScreen(base, passphrase, 'Story');
  return {
    base,
    passphrase,
    async kill() {
      await running?.kill();
      running = null;
    },
    async startAgain(time) {
      running = await start(time, port);
    },
    keepBackup: () => cp(data, backup, { recursive: true }),
    async restoreBackup() {
      await rm(data, { recursive: true });
      await cp(backup, data, { recursive: true });
    },
    async staffState() {
      const screen = await signedIn();
      const reply = await screen.follow();
      screen.close();
      if (reply.kind !== 'snapshot') throw new Error('no snapshot');
      return stateOf(reply.state);
    },
    async give(command) {
      const screen = await signedIn();
      const outcome = await screen.give(command, randomUUID());
      screen.close();
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    },
    async end() {
      await running?.stop();
      await folder.remove();
    },
  };
}
