import type { Actor } from '../../shared/domain/actor.ts';
import { type ScreenAudience, audienceOfRole, changesFor } from '../../shared/domain/audience.ts';
import { commandTable } from '../../shared/domain/commands.ts';
import {
  BeatReport,
  DirectRequest,
  FollowRequest,
  type Beat,
  type Build,
  type Direction,
  type DirectReply,
  type FollowReply,
  type Answer,
  type VenueId,
} from '../../shared/wire.ts';
import type { Senders } from '../http/answer.ts';
import type { Clock } from '../clock.ts';
import type { Sequencer, Standing } from '../sequencer.ts';
import { readEnvelope } from '../read-envelope.ts';
import type { ScreenSocket } from './screen-socket.ts';
import type { Presence } from './presence.ts';
import type { RecentEntries } from './recent-entries.ts';
import type { SharedJson } from './shared-json.ts';
import type { Snapshots } from './snapshots.ts';

export type ScreenParts = Senders & {
  venue: VenueId;
  /** The build of the screens that the venue serves. */
  build: Build;
  standing: () => Standing;
  give: Sequencer['give'];
  recent: RecentEntries;
  clock: Clock;
  presence: Presence;
  snapshots: Snapshots;
  shared: SharedJson;
  /** Sends one screen a direction; false when it is not connected. */
  direct: (screen: string, what: Direction) => boolean;
};

/** Commands of one screen that may wait at once; a hand on a screen gives one at a time. */
const waitingAtMost = 20;

/** Answers one screen: what it follows, its heartbeats, its commands. Whatever is not of the contract's form is refused. */
export function serveScreen(socket: ScreenSocket, parts: ScreenParts): void {
  const { actor } = socket.data;
  const audience = audienceOfRole[actor.role];
  let waiting = 0;

  socket.on('follow', (request, reply) => {
    if (typeof reply !== 'function') return;
    const asked = FollowRequest.safeParse(request);
    const answer = followReply(parts, actor, audience, asked.success ? asked.data.since : null);
    parts.presence.followed(socket.id, answer.revision);
    reply(answer);
  });

  socket.on('beat', (report, reply) => {
    if (typeof reply !== 'function') return;
    const told = BeatReport.safeParse(report);
    // One that tells of itself in another form is given the time all the same, and goes stale in the list.
    if (told.success) parts.presence.beat(socket.id, told.data, parts.recent.lastOf(audience));
    const beat: Beat = {
      now: parts.clock.now(),
      rate: parts.clock.rate,
      revision: parts.recent.lastOf(audience),
      sameTable: parts.presence.sameTable(socket.id),
    };
    reply(beat);
  });

  socket.on('command', (envelope, reply) => {
    if (typeof reply !== 'function') return;
    if (waiting >= waitingAtMost) return reply({ kind: 'refused', refusal: { code: 'too-many-at-once' } });
    waiting += 1;
    void judge(parts, actor, audience, envelope).then((answer) => {
      waiting -= 1;
      reply(answer);
    });
  });

  serveStaff(socket, parts, audience === 'staff');
}

/** What staff ask about the other screens; who is not of the staff learns nothing and moves nothing. */
function serveStaff(
  socket: ScreenSocket,
  { presence, clock, direct, build }: ScreenParts,
  isStaff: boolean,
): void {
  socket.on('screens', (reply) => {
    if (typeof reply !== 'function') return;
    const facts = { now: clock.now(), rate: clock.rate, build };
    if (!isStaff) return reply({ ...facts, screens: [], gone: [] });
    reply({ ...facts, screens: presence.list(), gone: presence.gone() });
  });

  socket.on('direct', (request, reply) => {
    if (typeof reply !== 'function') return;
    const answer = (): DirectReply['kind'] => {
      if (!isStaff) return 'not-allowed';
      const asked = DirectRequest.safeParse(request);
      if (!asked.success) return 'malformed';
      return direct(asked.data.screen, asked.data.what) ? 'sent' : 'gone';
    };
    reply({ kind: answer() });
  });
}

function followReply(
  { venue, standing, recent, snapshots, shared, build }: ScreenParts,
  identity: Actor,
  audience: ScreenAudience,
  since: FollowRequest['since'],
): FollowReply {
  const now = standing();
  const { revision } = now;
  const facts = { venue, audience, identity, revision, build };
  const resumes = since !== null && since.venue === venue && since.revision <= revision;
  const missed = resumes ? recent.since(audience, since.revision) : null;
  if (missed) return { ...facts, kind: 'changes', messages: missed.map(shared.share) };
  return { ...facts, kind: 'snapshot', state: snapshots.of(audience, now) };
}

async function judge(
  { give }: ScreenParts,
  actor: Actor,
  audience: ScreenAudience,
  envelope: unknown,
): Promise<Answer> {
  const read = readEnvelope(envelope);
  if (read.kind === 'refused') return read;
  const { kind } = read.envelope.command;
  if (commandTable[kind].givenBy === 'the venue server alone') {
    return { kind: 'refused', refusal: { code: 'role-not-allowed', role: actor.role, command: kind } };
  }
  const answer = await give(read.envelope, actor);
  if (answer.kind === 'refused') return answer;
  return { ...answer, changes: changesFor(audience, answer.changes) };
}
