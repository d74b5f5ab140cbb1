import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageRoot } from '../../server/package-root.ts';

/** The venue as `npm start` runs it, in a process of its own on loopback. */
export type VenueProcess = {
  base: string;
  port: number;
  /** Empty when the data folder had one already: it is shown once. */
  passphrase: string;
  output: () => string;
  /** The power goes: no goodbye, nothing is put in order. */
  kill: () => Promise<void>;
  stop: () => Promise<number | null>;
  /** Sends it a signal and goes on. */
  signal: (name: NodeJS.Signals) => void;
  /** Resolves with its exit code when it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
};

/** Starts it and resolves when it has printed where its screens are. Rejects with what it printed when it ends before. */
export async function venueProcess(options: readonly string[]): Promise<VenueProcess> {
  const child = spawn(
    process.execPath,
    ['server/setup/run-venue.mjs', '--host', '127.0.0.1', '--port', '0', ...options],
    {
      cwd: packageRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  let printed = '';
  const facts = new Promise<{ base: string; passphrase: string }>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const base = /Start page +(https?:\S+)/.exec(printed)?.[1];
      const passphrase = /Staff passphrase: +(\S+)/.exec(printed)?.[1];
      if (base && printed.includes('Ctrl+C stops')) resolve({ base, passphrase: passphrase ?? '' });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the venue ended with ${code}: ${printed}`)));
  });
  const { base, passphrase } = await facts;
  return {
    base,
    port: Number(new URL(base).port),
    passphrase,
    output: () => printed,
    signal: (name) => void child.kill(name),
    ended,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      return ended;
    },
  };
}
