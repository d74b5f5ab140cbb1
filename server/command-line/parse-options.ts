import { parseArgs } from 'node:util';

/** What is written on the command line, not yet judged; a sentence where it cannot be taken apart. */
export function parseOptions(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      strict: true,
      allowPositionals: false,
      options: {
        event: { type: 'string' },
        check: { type: 'boolean', default: false },
        data: { type: 'string', default: 'venue-data' },
        port: { type: 'string', default: '8080' },
        host: { type: 'string', default: '0.0.0.0' },
        at: { type: 'string' },
        speed: { type: 'string', default: '1' },
        'start-from-what-is-whole': { type: 'boolean', default: false },
        'new-passphrase': { type: 'boolean', default: false },
        'metrics-token': { type: 'string' },
        'metrics-from': { type: 'string', multiple: true, default: [] },
        'new-organiser-passphrase': { type: 'boolean', default: false },
        'log-level': { type: 'string', default: 'warn' },
        https: { type: 'boolean', default: false },
        'http-port': { type: 'string' },
        'tls-folder': { type: 'string' },
        cert: { type: 'string' },
        key: { type: 'string' },
        version: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export type OptionValues = Exclude<ReturnType<typeof parseOptions>, string>['values'];

/** With a certificate of one's own there is no need to say so. */
export function speaksHttps({ https, cert }: Pick<OptionValues, 'https' | 'cert'>): boolean {
  return https || cert !== undefined;
}
