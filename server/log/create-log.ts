import { pino, type DestinationStream, type Logger } from 'pino';
import { withheld, withoutPrivate, withoutSecrets } from './withhold.ts';

export type LogOptions = {
  /** `silent`, `fatal`, `error`, `warn`, `info`, `debug` or `trace`: what is less pressing is left out. */
  level: string;
  /** Where the lines go; standard error when it is left out. */
  to?: DestinationStream;
};

/**
 * The only place that makes a log: one line of JSON for each thing that happened, with the time as ISO 8601 in UTC. What is
 * private by its name, and what looks like a secret or an address of a person anywhere in the line, is withheld, whatever
 * the caller hands in.
 */
export function createLog({ level, to = pino.destination(2) }: LogOptions): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withoutPrivate },
      serializers: { err: errorFacts },
      hooks: { streamWrite: withoutSecrets },
    },
    to,
  );
}

/** An error without the fields that libraries hang on it, such as the body of a request that could not be read. */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : withheld };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { type: name, message, ...code, stack, ...(cause ? { cause: errorFacts(cause) } : {}) };
}
