import { join } from 'node:path';
import { Instant } from '../../shared/domain/time.ts';
import { folderHelp } from './folder-options.ts';
import { parseOptions, speaksHttps, type OptionValues } from './parse-options.ts';
import { wrongOption } from './wrong-option.ts';

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

/** Reads the command line; what is wrong with it is said in a sentence. */
export function readOptions(argv: string[], environment: NodeJS.ProcessEnv = process.env): OptionsReading {
  const parsed = parseOptions(argv);
  if (typeof parsed === 'string') return { kind: 'wrong', why: parsed };
  const { values } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const metricsToken = values['metrics-token'] ?? environment.UKETSUKE_METRICS_TOKEN ?? null;
  const why = wrongOption(values, metricsToken);
  return why === null ? { kind: 'run', options: optionsOf(values, metricsToken) } : { kind: 'wrong', why };
}

function optionsOf(values: OptionValues, metricsToken: string | null): Options {
  return {
    event: values.event ?? null,
    data: values.data,
    port: Number(values.port),
    host: values.host,
    at: values.at === undefined ? null : Instant.parse(Date.parse(values.at)),
    speed: Number(values.speed),
    newPassphrase: values['new-passphrase'],
    damaged: values['start-from-what-is-whole'] ? 'set-aside' : 'refuse',
    newOrganiserPassphrase: values['new-organiser-passphrase'],
    checkOnly: values.check,
    logLevel: values['log-level'],
    metricsToken,
    metricsFrom: values['metrics-from'],
    https: speaksHttps(values),
    tlsFolder: values['tls-folder'] ?? join(values.data, 'tls'),
    cert: values.cert ?? null,
    key: values.key ?? null,
    httpPort: values['http-port'] === undefined ? null : Number(values['http-port']),
  };
}
