import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What one side of a measurement can be asked: each name with what it takes and what it answers. */
export type Asked = Record<string, (...given: never[]) => unknown>;

type Question = { id: number; name: string; given: unknown };
type Reply = { id: number; answer?: unknown; failure?: string };

/** Answers the questions of the process that started this one, until it goes. */
export function answerParent<Names extends Asked>(answers: Names): void {
  process.on('message', ({ id, name, given }: Question) => {
    const answer = Promise.resolve().then(() => answers[name]?.(given as never));
    answer.then(
      (answered) => process.send?.({ id, answer: answered } satisfies Reply),
      (error: unknown) => process.send?.({ id, failure: String(error) } satisfies Reply),
    );
  });
  process.once('disconnect', () => process.exit());
}

/** Milliseconds of processor time that this process has used: what is left of a figure when others use the machine too. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** A process that answers; `ask` rejects with what went wrong there, or when it is gone. */
export type Side<Names extends Asked> = {
  pid: number;
  ask<Name extends keyof Names & string>(
    name: Name,
    ...given: Parameters<Names[Name]>
  ): Promise<Awaited<ReturnType<Names[Name]>>>;
  /** Ends it with a signal and waits until it is gone; it is told nothing more. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** Starts `file` (beside this one, without its ending) as a process of its own, with more room and `gc()` for measuring. */
export function startSide<Names extends Asked>(file: string): Side<Names> {
  const path = fileURLToPath(new URL(`./${file}.js`, import.meta.url));
  const child = fork(path, {
    execArgv: ['--expose-gc', '--max-semi-space-size=64', '--max-old-space-size=8192'],
  });
  const open = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>();
  let last = 0;
  child.on('message', ({ id, answer, failure }: Reply) => {
    const waiting = open.get(id);
    open.delete(id);
    if (failure === undefined) waiting?.resolve(answer as never);
    else waiting?.reject(new Error(`${file}: ${failure}`));
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of open.values()) reject(new Error(`${file} ended: ${code ?? signal}`));
  });
  return {
    pid: child.pid ?? 0,
    ask(name, ...[given]) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject });
        child.send({ id, name, given } satisfies Question);
      });
    },
    end: (signal) => endOf(child, signal),
  };
}

async function endOf(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
