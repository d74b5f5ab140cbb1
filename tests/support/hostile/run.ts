import { isDeepStrictEqual } from 'node:util';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import { replay } from '../../../server/replay.ts';
import { stateFor } from '../../../shared/domain/audience.ts';
import { Revision } from '../../../shared/domain/ids.ts';
import { recordsOf } from '../../../shared/domain/state.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { VenueId } from '../../../shared/wire.ts';
import { at, tableId } from '../an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../a-venue.ts';
import { drawnShape } from '../drawing/drawn-event.ts';
import { rawConnection } from '../raw-http.ts';
import { askRaw, sendRaw } from '../raw-screen.ts';
import { seeded } from '../seeded.ts';
import { bytes, drawAsk, drawOddPacket, drawRequest, spareName, type Ask } from './packets.ts';
import type { Chance } from './mutate.ts';

/** How often what was sent, and what came of it: `sent beat`, `accepted check-in`, `mutated accepted` … */
export type Tally = Map<string, number>;
export const count = (tally: Tally, what: string) => void tally.set(what, (tally.get(what) ?? 0) + 1);

type Hall = {
  running: RunningVenue;
  journal: ReturnType<typeof createMemoryJournal>;
  screens: TestScreen[];
  tally: Tally;
  chance: Chance;
};

/** Packets on their way at once. */
const together = 24;

/**
 * Sends about `packets` packets, frames and requests to a venue of its own, many at once, and holds after every handful that
 * whatever is in the journal was answered as accepted. Throws with what was wrong; the seed gives the same packets again.
 */
export async function hostileRun(seed: number, packets: number, tally: Tally): Promise<void> {
  const journal = createMemoryJournal(VenueId.parse('0123456789abcdef'));
  const running = await aVenue(drawnShape, { data: journal });
  const open = async (duty: Parameters<RunningVenue['tokenFor']>[0]) =>
    aScreen(running.base, await running.tokenFor(duty));
  const screens = [
    await open({ role: 'staff' }),
    await open({ role: 'staff' }),
    await open({ role: 'kiosk' }),
    await open({ role: 'table', table: tableId(1) }),
    await aScreen(running.base),
  ];
  const hall: Hall = { running, journal, screens, tally, chance: seeded(seed) };
  try {
    for (let number = 0; number < 4; number += 1)
      await running.tokenFor({ role: 'table', table: tableId(1) }, spareName);
    const until = (tally.get('packets') ?? 0) + packets;
    for (let number = 0; (tally.get('packets') ?? 0) < until; number += 1)
      await handful(hall, `${seed}-${number}`);
    await goesOn(hall);
  } finally {
    for (const screen of screens) screen.close();
    await running.stop();
  }
}

/** Whatever is sent is answered, or its connection ends, before this many milliseconds have passed on a busy machine. */
const patienceMs = 20_000;

async function answeredInTime<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`neither an answer nor an end: ${what}`)), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Packets of all sorts at once; now and then one packet alone, which changes nothing at all when it is refused. */
async function handful(hall: Hall, name: string): Promise<void> {
  const { running, journal, chance } = hall;
  const before = running.venue.standing();
  running.clock.set(plusMinutes(running.clock.now(), chance() < 0.2 ? 5 : 0));
  if (running.clock.now() > at('18:00')) running.clock.set(at('12:30'));
  const isAlone = chance() < 0.3;
  const asks = Array.from({ length: isAlone ? 1 : together - 4 }, (_, index) =>
    ask(hall, `${name}-${index}`),
  );
  const others = [oddPackets(hall), oddRequest(hall), chance() < 0.2 ? oddFrames(hall) : oddRequest(hall)];
  const answers = await Promise.all(asks);
  await Promise.all(others);
  const accepted = new Set(answers.flatMap((answer) => acceptedAt(answer) ?? []));
  for await (const entry of journal.readSince(before.revision)) {
    if (!accepted.has(entry.revision))
      throw new Error(`${name}: ${entry.command.kind} was kept and not accepted`);
  }
  if (accepted.size === 0 && running.venue.standing() !== before)
    throw new Error(`${name}: a refusal changed the state`);
}

async function ask({ running, screens, chance, tally }: Hall, id: string): Promise<unknown> {
  const one: Ask = drawAsk(running.venue.standing().state, running.clock.now(), chance, id.padEnd(8, '-'));
  // Staff may give most commands: half of the packets are theirs.
  const screen = screens[chance() < 0.4 ? 0 : Math.floor(chance() * screens.length)];
  if (!screen) throw new Error('no screen');
  count(tally, `sent ${one.what}`);
  count(tally, 'packets');
  const answer = await answeredInTime(
    `${one.event} ${one.json.slice(0, 500)}`,
    askRaw(screen, one.event, one.json),
  );
  if (one.event === 'command') {
    const isAccepted = acceptedAt(answer) !== null;
    if (isAccepted) count(tally, one.isMutated ? 'mutated accepted' : `accepted ${one.what}`);
    else count(tally, one.isMutated ? 'mutated refused' : 'refused');
  }
  return answer;
}

function acceptedAt(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('kind' in answer) || answer.kind !== 'accepted')
    return null;
  return 'revision' in answer ? Number(answer.revision) : null;
}

/** On a connection of its own, which the venue may end; after the packets it has ended, or answers still. */
async function oddPackets({ running, chance, tally }: Hall): Promise<void> {
  const screen = await aScreen(running.base);
  const gone = screen.gone();
  const sent: (string | Buffer)[] = [];
  for (let number = 0; number < 6; number += 1) {
    const { packet, what } = drawOddPacket(chance);
    sent.push(packet);
    count(tally, `sent ${what}`);
    count(tally, 'packets');
    sendRaw(screen, packet);
  }
  const answered = askRaw(screen, 'beat', '{}').then(
    () => 'answered',
    () => 'ended',
  );
  const outcome = Promise.race([answered, gone.then(() => 'ended')]);
  count(tally, `odd ${await answeredInTime(JSON.stringify(sent).slice(0, 2_000), outcome)}`);
  screen.close();
}

async function oddRequest({ running, chance, tally }: Hall): Promise<void> {
  const { socket, ended } = rawConnection(running.base);
  const request = drawRequest(chance);
  socket.end(request);
  count(tally, 'sent request');
  count(tally, 'packets');
  const answer = await answeredInTime(request, ended);
  if (/^HTTP\/1\.1 (201|5)/.test(answer)) throw new Error(`a request was answered: ${answer.slice(0, 200)}`);
}

/** A web socket that is well begun, and then bytes that are no frames, or frames that no client may send. */
async function oddFrames({ running, chance, tally }: Hall): Promise<void> {
  const { socket, ended } = rawConnection(running.base);
  socket.write(
    'GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: venue\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const first = [0x80 | Math.floor(chance() * 16), 0x7f & Math.floor(chance() * 256)];
  count(tally, 'sent frames');
  count(tally, 'packets');
  const frames = Buffer.from([...first, ...bytes(chance, 300)]);
  socket.end(frames);
  await answeredInTime(frames.toString('hex'), ended);
}

/** Good clients are served as ever, and the journal tells the very state that memory holds. */
async function goesOn({ running, journal, screens }: Hall): Promise<void> {
  const [desk] = screens;
  if (!desk) throw new Error('no desk');
  const outcome = await desk.give({
    kind: 'announce',
    to: { kind: 'everywhere' },
    text: { ja: null, en: 'Still here' },
    until: null,
  });
  if (outcome.kind === 'refused')
    throw new Error(`a good command was refused: ${JSON.stringify(outcome.refusal)}`);
  const { state, revision } = running.venue.standing();
  const { standing } = await replay(journal);
  if (standing.revision !== revision || !isDeepStrictEqual(recordsOf(standing.state), recordsOf(state))) {
    throw new Error('the journal tells another state than memory holds');
  }
  const kept: unknown[] = [];
  for await (const entry of journal.readSince(Revision.parse(0))) kept.push(entry);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(kept)), kept))
    throw new Error('an entry is not what JSON keeps of it');
  const fresh = await aScreen(running.base, null);
  const reply = await fresh.follow();
  fresh.close();
  const hall: unknown = JSON.parse(JSON.stringify(recordsOf(stateFor('hall', state))));
  if (reply.kind !== 'snapshot' || !isDeepStrictEqual(reply.state, hall))
    throw new Error('a wall is shown something else');
}
