import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageRoot } from '../../server/package-root.ts';

/** The venue as `npm start` runs it, in a process of its own on loopback. */
export type VenueProcess = {
  base: string;
  passphrase: string;
  output: () => string;
  stop: () => Promise<number | null>;
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
  let printed = '';
  const facts = new Promise<{ base: string; passphrase: string }>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const base = /Start page +(http:\S+)/.exec(printed)?.[1];
      const passphrase = /Staff passphrase: (\S+)/.exec(printed)?.[1];
      if (base && passphrase && printed.includes('Ctrl+C')) resolve({ base, passphrase });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the venue ended with ${code}: ${printed}`)));
  });
  return {
    ...(await facts),
    output: () => printed,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return typeof code === 'number' ? code : null;
    },
  };
}
