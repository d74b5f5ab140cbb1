import { request } from 'node:http';
import { mutated, oddValue } from './mutate.ts';
import type { TestScreen } from './a-venue.ts';

type Sends = { send(data: string | Uint8Array): void };

/** Engine.IO and Socket.IO frames as no client makes them: wrong types, cut, huge numbers, binary that was not announced. */
const frames = [
  '',
  '9',
  '4',
  '42',
  '42[',
  '42["command"',
  '42["command",{"id":',
  '42999999999999999999["command",{}]',
  // An answer is asked for under a number that the client itself is not at yet.
  '42900001["command",' + '['.repeat(3_000) + ']'.repeat(3_000) + ']',
  '42{"__proto__":1}',
  '451-["command",{"_placeholder":true,"num":0}]',
  '459999-["command",{"_placeholder":true,"num":7}]',
  '40/other,{"token":"x"}',
  '43999["x"]',
  '44{"message":"x"}',
  '2probe',
  '5',
  '1',
  '\u0000\u0001',
  '42["\\ud800"]',
];

/** One frame past the client's own encoding; the venue may hang up, and must go on. */
export function rawFrame({ socket }: TestScreen, chance: () => number, done: () => void): void {
  const transport: unknown = Reflect.get(socket.io.engine, 'transport');
  const ws: unknown = typeof transport === 'object' && transport ? Reflect.get(transport, 'ws') : null;
  if (!isSender(ws) || !socket.connected) return;
  const bytes = Uint8Array.from({ length: 40 }, () => Math.floor(chance() * 256));
  ws.send(chance() < 0.2 ? bytes : (frames[Math.floor(chance() * frames.length)] ?? ''));
  done();
}

function isSender(value: unknown): value is Sends {
  return typeof value === 'object' && value !== null && 'send' in value;
}

/** A packet by long polling, of a session that may not be there. */
export async function rawPacket(base: string, chance: () => number, done: () => void): Promise<void> {
  const sid = chance() < 0.5 ? '' : '&sid=AAAAAAAAAAAAAAAAAAAA';
  const version = ['4', '3', '', '4&EIO=4', '__proto__'][Math.floor(chance() * 5)] ?? '';
  const frame = frames[Math.floor(chance() * frames.length)] ?? '';
  const method = ['GET', 'POST', 'PUT', 'OPTIONS'][Math.floor(chance() * 4)] ?? 'GET';
  await send(
    `${base}live/?EIO=${version}&transport=polling${sid}`,
    method,
    {},
    method === 'GET' ? null : frame,
  );
  done();
}

const paths = [
  'api/sign-in',
  'api/devices',
  'api/pairings',
  'api/pairing-codes',
  'api/sign-out',
  'api/import',
  'api/health',
  'api/%00',
  'badges/x.svg',
  'badges/..%2f..%2fpackage.json.svg',
  'badges/%ff.png',
  '..%2f..%2fpackage.json',
  '%2e%2e/%2e%2e/package.json',
  'assets/..%5c..%5cpackage.json',
  'kiosk/../../server/main.ts',
  '.git/config',
  'staff-desk/%00',
  '__proto__',
];

/** A request to a route, with or without a good token, with whatever as its body. */
export async function rawRequest(
  base: string,
  token: string | null,
  chance: () => number,
  done: () => void,
): Promise<void> {
  const path = paths[Math.floor(chance() * paths.length)] ?? '';
  const good = {
    name: 'Mori',
    passphrase: 'WRONG',
    proof: { setUpCode: 'AAAA-BBBB' },
    duty: { role: 'kiosk' },
  };
  const body =
    chance() < 0.2 ? '{"name":' : (JSON.stringify(mutated(good, chance)) ?? String(oddValue(chance)));
  const headers: Record<string, string> = {
    'content-type': chance() < 0.9 ? 'application/json' : 'text/plain',
  };
  // A code is given to staff who ask in the right form, and their token would be given back: not what is tried here.
  if (token !== null && !token.startsWith('staff') && path !== 'api/sign-out') {
    headers.authorization = `Bearer ${chance() < 0.5 ? token : `${token}x`}`;
  }
  const method = ['GET', 'POST', 'POST', 'POST', 'DELETE'][Math.floor(chance() * 5)] ?? 'POST';
  const { status, text } = await send(base + path, method, headers, method === 'POST' ? body : null);
  if (status >= 500) throw new Error(`${method} ${path} was answered with ${status}: ${body.slice(0, 200)}`);
  if (/"devDependencies"|\[core\]/.test(text)) throw new Error(`${path} gave a file away`);
  done();
}

/** The path goes out as it is written; `fetch` would tidy it up first. */
function send(
  address: string,
  method: string,
  headers: Record<string, string>,
  body: string | null,
): Promise<{ status: number; text: string }> {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/]+)(.*)$/s.exec(address) ?? [];
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}
