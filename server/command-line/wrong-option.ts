import { isIP } from 'node:net';
import { speaksHttps, type OptionValues } from './parse-options.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The first thing that is wrong with the options, as a sentence; null when the venue can run by them. */
export function wrongOption(values: OptionValues, metricsToken: string | null): string | null {
  return (
    wrongDoor(values) ??
    wrongClock(values) ??
    wrongLogLevel(values) ??
    wrongMetrics(values, metricsToken) ??
    wrongCheck(values)
  );
}

/** Where the venue listens, and in which way. */
function wrongDoor(values: OptionValues): string | null {
  const { port, 'http-port': httpPort, cert, key } = values;
  if (!isPort(port)) return isNot('--port', port, 'a number from 0 to 65535');
  if (httpPort !== undefined && !isPort(httpPort))
    return isNot('--http-port', httpPort, 'a number from 0 to 65535');
  if ((cert === undefined) !== (key === undefined))
    return '--cert and --key go together: give both, or neither';
  return httpPort !== undefined && !speaksHttps(values) ? '--http-port needs --https' : null;
}

function isPort(text: string): boolean {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}

function wrongClock({ speed: written, at }: OptionValues): string | null {
  const speed = Number(written);
  if (!Number.isFinite(speed) || speed < 0 || speed > 3_600)
    return isNot('--speed', written, 'a number from 0 to 3600');
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    return isNot('--at', at, 'a time such as 2027-02-15T13:25+09:00');
  return null;
}

function wrongLogLevel({ 'log-level': level }: OptionValues): string | null {
  return logLevels.includes(level) ? null : isNot('--log-level', level, `one of ${logLevels.join(', ')}`);
}

function wrongMetrics({ 'metrics-from': from }: OptionValues, token: string | null): string | null {
  if (token !== null && !/^\S{16,200}$/.test(token))
    return '--metrics-token is not 16 to 200 characters without a blank';
  const noAddress = from.find((address) => isIP(address) === 0);
  return noAddress === undefined
    ? null
    : isNot('--metrics-from', noAddress, 'an address such as 127.0.0.1 or ::1');
}

function wrongCheck({ check, event }: OptionValues): string | null {
  return check && event === undefined ? '--check needs --event FILE.xlsx' : null;
}

function isNot(option: string, value: string, expected: string): string {
  return `${option} "${value}" is not ${expected}`;
}
