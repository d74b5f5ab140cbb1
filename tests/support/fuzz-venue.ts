import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import { replay } from '../../server/replay.ts';
import type { Role } from '../../shared/domain/device.ts';
import { CommandEnvelope } from '../../shared/domain/commands.ts';
import { serverAlone, whoMay } from '../../shared/domain/roles.ts';
import { VenueId, type Outcome } from '../../shared/wire.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from './a-venue.ts';
import { tableId } from './an-event.ts';
import { allKinds, drawCommand, drawnShape } from './draw-command.ts';
import { differences } from './invariants.ts';
import { mutated, oddValue } from './mutate.ts';
import { rawFrame, rawPacket, rawRequest } from './raw-packets.ts';
import { seeded } from './seeded.ts';

const roles = ['nobody', 'lobby', 'kiosk', 'table', 'staff'] as const satisfies readonly Role[];
type Sender = (typeof roles)[number];

/** What came of it: how many packets of each kind, and what must not have happened, in words. */
export type FuzzReport = { counts: Map<string, number>; wrong: string[] };

type Run = FuzzReport & {
  running: RunningVenue;
  journal: ReturnType<typeof createMemoryJournal>;
  screens: Map<Sender, TestScreen>;
  tokens: Map<Sender, string | null>;
  chance: () => number;
  /** The ids under which something was accepted. */
  accepted: Set<string>;
  /** Everything that a wall was told. */
  heardByWalls: string[];
  given: number;
};

/**
 * Sends so many seeded packets to a real venue over real sockets and routes, most of them wrong, by every role but the
 * organiser's, and looks afterwards at all that the venue is, kept and told.
 */
export async function fuzzVenue(seed: number, packets: number): Promise<FuzzReport> {
  const journal = createMemoryJournal(VenueId.parse('0123456789abcdef'));
  const running = await aVenue(drawnShape, { data: journal });
  const run: Run = {
    running,
    journal,
    screens: new Map(),
    tokens: new Map([['nobody', null]]),
    chance: seeded(seed),
    accepted: new Set(),
    heardByWalls: [],
    counts: new Map(),
    wrong: [],
    given: 0,
  };
  try {
    run.tokens.set('lobby', await running.tokenFor({ role: 'lobby', hall: 'Main hall' }));
    run.tokens.set('kiosk', await running.tokenFor({ role: 'kiosk' }));
    run.tokens.set('table', await running.tokenFor({ role: 'table', table: tableId(1) }));
    run.tokens.set('staff', await running.tokenFor({ role: 'staff' }));
    const before = new Set([...running.venue.standing().state.devices.keys()]);
    for (let sent = 0; sent < packets; sent += 16) {
      await Promise.all(Array.from({ length: Math.min(16, packets - sent) }, () => onePacket(run)));
    }
    await lookAfterwards(run, before);
  } finally {
    for (const screen of run.screens.values()) screen.close();
    await running.stop();
  }
  return run;
}

async function onePacket(run: Run): Promise<void> {
  const sender = roles[Math.floor(run.chance() * roles.length)] ?? 'nobody';
  const which = run.chance();
  if (which < 0.02) return rawFrame(await screenOf(run, sender), run.chance, count(run, 'raw frame'));
  if (which < 0.03) return rawPacket(run.running.base, run.chance, count(run, 'raw polling packet'));
  if (which < 0.08) {
    return rawRequest(run.running.base, run.tokens.get(sender) ?? null, run.chance, count(run, 'route'));
  }
  const screen = await screenOf(run, sender);
  if (which < 0.25) return otherMessage(run, screen);
  return command(run, sender, screen);
}

/** A message of the contract other than a command, or of no contract, with whatever in it. */
async function otherMessage(run: Run, screen: TestScreen): Promise<void> {
  const names = [
    'follow',
    'beat',
    'screens',
    'direct',
    'command',
    'changes',
    'disconnecting',
    '__proto__',
    'x',
  ];
  const name = names[Math.floor(run.chance() * names.length)] ?? 'x';
  const good: Record<string, unknown> = {
    follow: { since: null },
    beat: { revision: 1, place: null },
    direct: { screen: 'x', what: 'reload' },
  };
  const payload = run.chance() < 0.3 ? oddValue(run.chance) : mutated(good[name] ?? {}, run.chance);
  count(run, `message ${name}`)();
  // `disconnecting` is a name that Socket.IO keeps for itself and refuses to send.
  if (name === 'disconnecting') return;
  Reflect.apply(screen.socket.emit, screen.socket, [name, payload, ...(run.chance() < 0.2 ? [1, {}] : [])]);
}

async function command(run: Run, sender: Sender, screen: TestScreen): Promise<void> {
  const { venue, clock } = run.running;
  const kind = allKinds[Math.floor(run.chance() * allKinds.length)] ?? 'check-in';
  const drawn = drawCommand(kind, venue.standing().state, clock.now(), run.chance);
  // What staff may do to devices would put out the senders themselves.
  if (!drawn || ['revoke-device', 'redirect-device', 'rename-device'].includes(kind)) return;
  run.given += 1;
  const reused = run.chance() < 0.05 && run.given > 10;
  const number = reused ? Math.floor(run.chance() * run.given) : run.given;
  const envelope = { id: `fuzz-${String(number).padStart(8, '0')}`, command: drawn };
  const isMutated = run.chance() < 0.75;
  const sent: unknown = isMutated ? mutated(envelope, run.chance) : envelope;
  const outcome = await answerTo(screen, sent);
  if (outcome === null) {
    // Its connection was cut by another packet: it may have been done before, and then nobody was told.
    if (mayGive(sender, sent)) run.accepted.add(envelope.id);
    return count(run, 'command unanswered')();
  }
  judge(run, sender, sent, outcome);
}

/** The answer, or null when the connection ended first. */
function answerTo(screen: TestScreen, sent: unknown): Promise<Outcome | null> {
  return new Promise((resolve) => {
    const end = () => resolve(null);
    screen.socket.once('disconnect', end);
    Reflect.apply(screen.socket.emit, screen.socket, [
      'command',
      sent,
      (outcome: Outcome) => {
        screen.socket.off('disconnect', end);
        resolve(outcome);
      },
    ]);
  });
}

function judge(run: Run, sender: Sender, sent: unknown, outcome: Outcome): void {
  if (sender === 'nobody' || sender === 'lobby') run.heardByWalls.push(JSON.stringify(outcome));
  if (outcome.kind === 'refused') return count(run, `refused ${outcome.refusal.code}`)();
  count(run, `accepted by ${sender}`)();
  const id = mayGive(sender, sent);
  if (id === null) return void run.wrong.push(`${sender} was let give ${JSON.stringify(sent)}`);
  run.accepted.add(id);
}

/** The id of what was sent, when it is of the contract's form and the sender's to give; else null. */
function mayGive(sender: Sender, sent: unknown): string | null {
  // Judged by what arrives: JSON has no undefined, and makes null of what is no number.
  const read = CommandEnvelope.safeParse(JSON.parse(JSON.stringify(sent) ?? 'null'));
  if (!read.success) return null;
  const { kind } = read.data.command;
  return whoMay[kind].includes(sender) && !serverAlone.includes(kind) ? read.data.id : null;
}

async function lookAfterwards(run: Run, devicesBefore: ReadonlySet<string>): Promise<void> {
  const { running, journal, accepted, wrong } = run;
  const standing = running.venue.standing();
  const { standing: replayed } = await replay(journal);
  const differing = differences(replayed.state, standing.state);
  if (differing.length > 0)
    wrong.push(`the journal tells otherwise than the venue of: ${differing.join(', ')}`);
  for await (const { command, by } of journal.readSince(0 as typeof standing.revision)) {
    if (by.role !== 'organiser' && !accepted.has(command.id))
      wrong.push(`kept but not accepted: ${command.id}`);
  }
  const devices = [...standing.state.devices.keys()].filter((id) => !devicesBefore.has(id));
  if (devices.length > 0) wrong.push(`devices let in: ${devices.join(', ')}`);
  const walls = [run.screens.get('nobody'), run.screens.get('lobby')];
  const heard = [...run.heardByWalls, ...walls.map((wall) => JSON.stringify(wall?.messages ?? []))].join(
    '\n',
  );
  const secrets = [...standing.state.secrets.values()].map(({ hash }) => hash);
  const badges = [...standing.state.badges.values()].map(({ token }) => token);
  for (const mark of ['試験 太郎', 'Taro Shiken', 'secret@', '03-0000', ...secrets, ...badges]) {
    if (heard.includes(mark)) wrong.push(`a wall heard ${mark}`);
  }
  if ('polluted' in {}) wrong.push('a prototype was altered');
  const health = await fetch(`${running.base}api/health`);
  if (health.status !== 200) wrong.push(`the venue answers ${health.status}`);
}

/** The sender's connection; a new one when the venue hung up on the last. */
async function screenOf(run: Run, sender: Sender): Promise<TestScreen> {
  const known = run.screens.get(sender);
  if (known?.socket.connected) return known;
  if (known) count(run, 'hung up on')();
  const screen = await aScreen(run.running.base, run.tokens.get(sender) ?? null);
  run.screens.set(sender, screen);
  return screen;
}

function count({ counts }: Run, what: string): () => void {
  return () => void counts.set(what, (counts.get(what) ?? 0) + 1);
}
