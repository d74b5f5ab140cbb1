import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageRoot } from '../../server/package-root.ts';

/** The venue as `npm start` runs it, in a process of its own on loopback. */
export type VenueProcess = {
  base: string;
  passphrase: string;
  output: () => string;
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
      if (base && passphrase && printed.includes('Ctrl+C')) resolve({ base, passphrase });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the venue ended with ${code}: ${printed}`)));
  });
  return {
    ...(await facts),
    output: () => printed,
    signal: (name) => void child.kill(name),
    ended,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      return ended;
    },
  };
}
