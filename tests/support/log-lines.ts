import type { Logger } from 'pino';
import { createLog } from '../../server/log/create-log.ts';

export type LogLine = Record<string, unknown> & { level: string; event?: string; msg: string };

/** A log that tells everything and keeps it for a test to read. */
export function aKeptLog(level = 'trace'): { log: Logger; text: () => string; lines: () => LogLine[] } {
  const kept: string[] = [];
  const log = createLog({ level, to: { write: (line: string) => void kept.push(line) } });
  return { log, text: () => kept.join(''), lines: () => kept.map((line): LogLine => JSON.parse(line)) };
}
