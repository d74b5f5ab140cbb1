import type { Command } from '../../../shared/domain/commands.ts';
import type { State } from '../../../shared/domain/state.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { allKinds, drawCommand } from '../draw-command.ts';
import { flipped, mutated, pickOf, type Chance } from './mutate.ts';

/** An event of the contract with the JSON of its first argument, empty for none. */
export type Ask = {
  event: 'command' | 'follow' | 'beat' | 'screens' | 'direct';
  json: string;
  what: string;
  isMutated: boolean;
};

/** Devices that the packets may take off the list: the others are those that send them. */
export const spareName = 'Spare';

/** Where these came as often as the others there would soon be no meeting left. */
const endings = new Set(['end-early', 'note-absence', 'cancel-meeting', 'move-host', 'expect-late']);

/** A command for the state as it stands, of any kind; commands about devices are about spare ones. */
function someCommand(state: State, now: Instant, chance: Chance): Command {
  for (;;) {
    const command = drawCommand(pickOf(chance, allKinds), state, now, chance);
    if (!command || (endings.has(command.kind) && chance() < 0.85)) continue;
    if (
      command.kind !== 'revoke-device' &&
      command.kind !== 'redirect-device' &&
      command.kind !== 'rename-device'
    )
      return command;
    // Whoever is renamed, too, is let go and comes back: the sockets that packets are sent on must stay.
    if (!state.devices.get(command.device)?.name.startsWith(spareName)) continue;
    return command.kind === 'rename-device' ? { ...command, name: `${spareName} ${command.name}` } : command;
  }
}

export function drawAsk(state: State, now: Instant, chance: Chance, id: string): Ask {
  const isMutated = chance() < 0.5;
  const text = (value: unknown) => (isMutated ? mutated(value, chance) : JSON.stringify(value));
  const kind = chance();
  if (kind < 0.7) {
    const command = someCommand(state, now, chance);
    return { event: 'command', json: text({ id, command }), what: command.kind, isMutated };
  }
  if (kind < 0.78) {
    const since = { venue: '0123456789abcdef', revision: Math.floor(chance() * 400) };
    return { event: 'follow', json: text({ since }), what: 'follow', isMutated };
  }
  if (kind < 0.88)
    return { event: 'beat', json: text({ revision: 7, place: 'Main hall' }), what: 'beat', isMutated };
  if (kind < 0.94) return { event: 'screens', json: '', what: 'screens', isMutated: false };
  return { event: 'direct', json: text({ screen: 'nobody', what: 'identify' }), what: 'direct', isMutated };
}

const oddPackets = [
  ...[
    '',
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '9',
    '00',
    '20',
    '2[]',
    '2{}',
    '2[1]',
    '2[null]',
    '2["command"',
    '2["command",',
  ],
  ...[
    '2["connect"]',
    '2["disconnect"]',
    '2["disconnecting"]',
    '2["newListener",1]',
    '2["__proto__",{}]',
    '2["constructor"]',
    '2[{"a":1}]',
  ],
  ...[
    '3',
    '31[]',
    '39999999999999999999[]',
    '4"no"',
    '51-["command",{"_placeholder":true,"num":0}]',
    '51-["command"]',
    '5-["a"]',
    '59999999999-[]',
  ],
  ...[
    '52-["beat",{"_placeholder":true,"num":9},{"_placeholder":true,"num":-1}]',
    '61-1[{"_placeholder":true,"num":0}]',
    '2/other,["command"]',
  ],
  ...[
    '0/other,',
    '0{"wire":2}',
    '1/other,',
    '2999999999999999999999["beat"]',
    '2-1["beat"]',
    '2["beat",1,2,3,4,5,6,7,8,9]',
    '2["changes",{}]',
    '2["goodbye"]',
  ],
];

/** What is no packet of Socket.IO, or one of a kind that no screen sends. */
export function drawOddPacket(chance: Chance): { packet: string | Buffer; what: string } {
  const kind = chance();
  if (kind < 0.5) return { packet: pickOf(chance, oddPackets), what: 'odd packet' };
  if (kind < 0.65) return { packet: Buffer.from(bytes(chance, 60)), what: 'binary' };
  if (kind < 0.85)
    return {
      packet: flipped('21["command",{"id":"abcdefgh","command":{"kind":"check-in"}}]', chance),
      what: 'flipped packet',
    };
  if (kind < 0.95) return { packet: Buffer.from(bytes(chance, 200)).toString('latin1'), what: 'noise' };
  return { packet: `21["command",${'['.repeat(20_000)}`, what: 'deep packet' };
}

export function bytes(chance: Chance, most: number): Uint8Array {
  return Uint8Array.from({ length: Math.floor(chance() * most) }, () => Math.floor(chance() * 256));
}

const lines = [
  'GET /api/health',
  'POST /api/sign-in',
  'POST /api/devices',
  'POST /api/sign-out',
  'GET /badges/G001-1.svg',
  'GET /live/?EIO=4&transport=polling',
  'POST /live/?EIO=4&transport=polling&sid=none',
  'GET /kiosk/',
  'DELETE /api/devices',
  'OPTIONS *',
];
const bodies = [
  '{"name":"Mori","passphrase":"AAAA-BBBB-CCCC"}',
  '{"proof":{"setUpCode":"AAAA-BBBB-CCCC"},"name":"Door","duty":{"role":"kiosk"}}',
];

/** An HTTP request, or nearly one. No passphrase in it is right. */
export function drawRequest(chance: Chance): string {
  const line = chance() < 0.5 ? pickOf(chance, lines) : flipped(pickOf(chance, lines), chance);
  const value: unknown = JSON.parse(pickOf(chance, bodies));
  const body = chance() < 0.5 ? mutated(value, chance) : flipped(JSON.stringify(value), chance);
  const length =
    chance() < 0.9 ? Buffer.byteLength(body) : pickOf(chance, ['-1', '1e3', '99999999999999999999', 'x']);
  const type = chance() < 0.8 ? 'application/json' : flipped('application/json', chance);
  const head = [
    `${line} HTTP/1.1`,
    'Host: venue',
    'Connection: close',
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
  ];
  if (chance() < 0.3)
    head.push(flipped('Authorization: Bearer kiosk-0123456789abcdef.0123456789abcdef', chance));
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
