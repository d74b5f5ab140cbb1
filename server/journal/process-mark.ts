import { readFile } from 'node:fs/promises';

/**
 * What tells a process from a later one with its number: the machine's start and the process's own, where the system
 * tells them (Linux); null elsewhere. After a power cut, or in a container, numbers come back within minutes.
 */
export async function startOf(pid: number): Promise<string | null> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Field 22 of proc(5), counted behind the name in parentheses, which may hold blanks.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}:${ticks}`;
  } catch {
    return null;
  }
}

/** Whether process `pid` lives and is the one that began at `start`. */
export async function isSameProcess(pid: number, start: string | null): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const now = await startOf(pid);
  return start === null || now === null || now === start;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
