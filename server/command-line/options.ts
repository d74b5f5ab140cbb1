import { isIP } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Instant } from '../../shared/domain/time.ts';
import { folderHelp } from './folder-options.ts';

export type Options = {
  event: string | null;
  data: string;
  port: number;
  host: string;
  at: Instant | null;
  speed: number;
  newPassphrase: boolean;
  /** What becomes of a damaged data folder: refused, or started from what is whole, the rest kept in a file. */
  damaged: 'refuse' | 'set-aside';
  newOrganiserPassphrase: boolean;
  checkOnly: boolean;
  logLevel: string;
  /** Opens the figures at /metrics to the one who carries it. */
  metricsToken: string | null;
  /** Addresses that need no token for them. */
  metricsFrom: string[];
  https: boolean;
  /** Where the local authority and its certificate are kept. */
  tlsFolder: string;
  cert: string | null;
  key: string | null;
  httpPort: number | null;
};

export type OptionsReading =
  { kind: 'run'; options: Options } | { kind: 'help' } | { kind: 'version' } | { kind: 'wrong'; why: string };

export const helpText = `Uketsuke (受付): the venue server of business-matching events

  npm start                       run the venue; without a data folder it loads a sample event
  npm start -- [options]

  --event FILE.xlsx     read an organiser's workbook (docs/workbook.md) into the venue; the same file again changes nothing
  --check               with --event: only read the workbook and list its problems, then stop
  --data DIR            the folder that keeps the event (default: venue-data)
  --port N              the port to listen on (default: 8080; 0 takes a free one)
  --host ADDR           the address to listen on (default: 0.0.0.0, every network of this machine)
  --https               speak HTTPS with a certificate that the venue makes, so that tablets may use their camera
  --http-port N         with HTTPS: give the certificate out on this port, and send everything else on to HTTPS
  --tls-folder DIR      where that certificate and its authority are kept (default: tls in the data folder)
  --cert FILE --key FILE   speak HTTPS with this certificate and its key (PEM) instead
  --at ISO-TIME         let the venue's clock start at this instant, e.g. 2027-02-15T13:25+09:00 (rehearsals, tests)
  --speed N             let the clock run N times as fast (0 holds it; default: 1)
  --start-from-what-is-whole
                        when the data folder is damaged: keep what stands behind the damage in a file of its own, and start
  --new-passphrase      make a new staff passphrase and print it
  --new-organiser-passphrase   the same for the organiser's, who may import a workbook besides
  --log-level LEVEL     fatal, error, warn, info or debug (default: warn); logs go to standard error as JSON, one line each;
                        to read them with ease: npm start -- --log-level info 2>&1 | npx pino-pretty
  --metrics-token TOKEN answer /metrics to those who carry this token (16 to 200 characters; or UKETSUKE_METRICS_TOKEN)
  --metrics-from ADDR   answer /metrics to this address without a token, such as 127.0.0.1 (may be given several times);
                        a reverse proxy at that address opens it to everybody whom it serves
  --version             print the version
  --help                print this

${folderHelp}`;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the command line; what is wrong with it is said in a sentence. */
export function readOptions(argv: string[], environment: NodeJS.ProcessEnv = process.env): OptionsReading {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return { kind: 'wrong', why: parsed };
  const { values } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return wrong('--port', values.port, 'a number from 0 to 65535');
  const httpPort = values['http-port'] === undefined ? null : Number(values['http-port']);
  if (httpPort !== null && (!Number.isInteger(httpPort) || httpPort < 0 || httpPort > 65_535))
    return wrong('--http-port', values['http-port'] ?? '', 'a number from 0 to 65535');
  if ((values.cert === undefined) !== (values.key === undefined))
    return { kind: 'wrong', why: '--cert and --key go together: give both, or neither' };
  const https = values.https || values.cert !== undefined;
  if (httpPort !== null && !https) return { kind: 'wrong', why: '--http-port needs --https' };
  const speed = Number(values.speed);
  if (!Number.isFinite(speed) || speed < 0 || speed > 3_600)
    return wrong('--speed', values.speed, 'a number from 0 to 3600');
  const at = values.at === undefined ? null : Date.parse(values.at);
  if (at !== null && Number.isNaN(at))
    return wrong('--at', values.at ?? '', 'a time such as 2027-02-15T13:25+09:00');
  if (!logLevels.includes(values['log-level']))
    return wrong('--log-level', values['log-level'], `one of ${logLevels.join(', ')}`);
  const metricsToken = values['metrics-token'] ?? environment.UKETSUKE_METRICS_TOKEN ?? null;
  if (metricsToken !== null && !/^\S{16,200}$/.test(metricsToken))
    return { kind: 'wrong', why: '--metrics-token is not 16 to 200 characters without a blank' };
  const { 'metrics-from': metricsFrom } = values;
  const noAddress = metricsFrom.find((address) => isIP(address) === 0);
  if (noAddress !== undefined)
    return wrong('--metrics-from', noAddress, 'an address such as 127.0.0.1 or ::1');
  if (values.check && values.event === undefined)
    return { kind: 'wrong', why: '--check needs --event FILE.xlsx' };
  return {
    kind: 'run',
    options: {
      event: values.event ?? null,
      data: values.data,
      port,
      host: values.host,
      at: at === null ? null : Instant.parse(at),
      speed,
      newPassphrase: values['new-passphrase'],
      damaged: values['start-from-what-is-whole'] ? 'set-aside' : 'refuse',
      newOrganiserPassphrase: values['new-organiser-passphrase'],
      checkOnly: values.check,
      logLevel: values['log-level'],
      metricsToken,
      metricsFrom,
      https,
      tlsFolder: values['tls-folder'] ?? join(values.data, 'tls'),
      cert: values.cert ?? null,
      key: values.key ?? null,
      httpPort,
    },
  };
}

function parse(argv: string[]) {
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

function wrong(option: string, value: string, expected: string): OptionsReading {
  return { kind: 'wrong', why: `${option} "${value}" is not ${expected}` };
}
