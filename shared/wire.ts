import { z } from 'zod';
import { Actor } from './domain/actor.ts';
import type { ScreenAudience } from './domain/audience.ts';
import { Change } from './domain/changes.ts';
import type { VenueCheckReport, CheckedDevice, ServerFinding } from './domain/venue-check/findings.ts';
import type { CommandEnvelope } from './domain/commands.ts';
import { DelegateId, DeviceId, Revision } from './domain/ids.ts';
import { DeviceDuty, ScreenDuty } from './domain/records/device.ts';
import type { Refusal } from './domain/refusals.ts';
import { type ConnectedScreen, type GoneDevice, ScreenPage, type ScreensClock } from './domain/screen.ts';
import type { StateRecords } from './domain/state.ts';
import { isReadable, readableRule, shortName } from './domain/text.ts';
import { Instant } from './domain/time.ts';

/**
 * The contract between the venue server and every screen. `docs/wire.md` tells it to people; `wire-version.ts` holds its
 * number. Nothing travels here that JSON cannot carry.
 */

/** Names one venue's history; a screen that meets another name starts over instead of resuming. */
export const VenueId = z.string().regex(/^[0-9a-z]{16}$/);
export type VenueId = z.infer<typeof VenueId>;

/** Names one build of the screens: what a page was made of. Null where nothing was built, as in development. */
export const Build = z
  .string()
  .regex(/^[0-9a-f]{8,64}$/)
  .nullable();
export type Build = z.infer<typeof Build>;

/** What a screen presents when its socket connects. Without a token it is nobody, and hears the hall. */
export const Handshake = z.strictObject({
  wire: z.int(),
  token: z.string().min(16).max(200).nullable(),
  /** Which page it is, and where: what staff read in the list of screens. */
  screen: ScreenPage.default('other'),
  place: shortName.nullable().default(null),
  /** Which build its page is of: staff see who runs an old one. */
  build: Build.default(null),
});
export type Handshake = z.infer<typeof Handshake>;

/** "All since this revision of this venue, or everything": null is everything. */
export const FollowRequest = z.strictObject({
  since: z.strictObject({ venue: VenueId, revision: Revision }).nullable(),
});
export type FollowRequest = z.infer<typeof FollowRequest>;

/** One step as the listener's audience may hear it. `after` is the revision that this audience was at before it. */
export const ChangesMessage = z.strictObject({
  after: Revision,
  revision: Revision,
  at: Instant,
  changes: z.array(Change),
  /** Who gave which command: for the staff audience alone, null for the others. */
  step: z.strictObject({ by: Actor, command: z.string() }).nullable(),
});
export type ChangesMessage = Omit<z.infer<typeof ChangesMessage>, 'step'> & {
  step: { by: Actor; command: CommandEnvelope['command']['kind'] } | null;
};

/** Who the venue server takes this screen to be. */
export type Identity = Actor;

export type FollowReply = {
  venue: VenueId;
  audience: ScreenAudience;
  identity: Identity;
  revision: Revision;
  /** The build that the venue serves now; a page of another one loads itself again. */
  build: Build;
} & ({ kind: 'changes'; messages: ChangesMessage[] } | { kind: 'snapshot'; state: StateRecords });

/** What a screen tells of itself with every heartbeat: how far it is (null: it holds nothing yet), and where. */
export const BeatReport = z.strictObject({ revision: Revision.nullable(), place: shortName.nullable() });
export type BeatReport = z.infer<typeof BeatReport>;

/**
 * The venue's answer to a screen's heartbeat: its clock, how fast it runs (1 but in rehearsals), how far it is, and how many
 * other displays of this screen's own table are open; 0 for a screen of no table.
 */
export type Beat = { now: Instant; rate: number; revision: Revision; sameTable: number };

/** What the venue says to a command: done, and where that stands; or why not. */
export type Answer =
  { kind: 'accepted'; revision: Revision; changes: Change[] } | { kind: 'refused'; refusal: Refusal };

/** The screens that are connected now, and the devices that left; both empty for everybody who is not of the staff. */
export type ScreensReply = ScreensClock & {
  screens: readonly ConnectedScreen[];
  gone: readonly GoneDevice[];
  /** The build that the venue serves now. */
  build: Build;
};

/** What staff can have one screen do: show its name for a moment, or load its page again. */
export const Direction = z.enum(['identify', 'reload']);
export type Direction = z.infer<typeof Direction>;
export const DirectRequest = z.strictObject({ screen: z.string().min(1).max(100), what: Direction });
export type DirectRequest = z.infer<typeof DirectRequest>;
/** `sent`: it is on its way to the screen. `gone`: no such screen is connected any more. */
export type DirectReply = { kind: 'sent' | 'gone' | 'not-allowed' | 'malformed' };

/** `version` is the one that the venue runs. */
export type VenueCheckReply = { kind: 'noted' | 'malformed'; version: string };
/** What devices reported last, the newest first, and what the server measured of itself; empty for everybody who is not staff. */
export type VenueCheckResults = ScreensClock & {
  devices: readonly CheckedDevice[];
  server: readonly ServerFinding[];
};

/** Everything that may travel to a screen. */
export type ToScreen = {
  changes: (message: ChangesMessage) => void;
  /** The venue stops now, on purpose. */
  goodbye: () => void;
  /** Show who you are, for ten seconds. */
  identify: () => void;
  /** Load your page again. */
  reload: () => void;
};

/** Everything that may travel to the venue; each is answered. */
export type ToVenue = {
  follow: (request: FollowRequest, reply: (answer: FollowReply) => void) => void;
  beat: (report: BeatReport, reply: (answer: Beat) => void) => void;
  command: (envelope: CommandEnvelope, reply: (answer: Answer) => void) => void;
  screens: (reply: (answer: ScreensReply) => void) => void;
  direct: (request: DirectRequest, reply: (answer: DirectReply) => void) => void;
  check: (report: VenueCheckReport, reply: (answer: VenueCheckReply) => void) => void;
  checks: (reply: (answer: VenueCheckResults) => void) => void;
};

/** Why a socket was not let in: the message of the connection error. */
export const notLetIn = { unknownToken: 'token-unknown', otherWire: 'wire-version' } as const;

/** Seconds between two heartbeats of a screen; after two missed ones it counts as alone. */
export const beatSeconds = 5;

// The routes beside the socket, all below the venue's base path.

/** The name that a person or a device is given from now on. */
const newName = shortName.refine(isReadable, { error: readableRule });

const passphrase = z.string().min(1).max(200);

/**
 * `POST api/sign-in`: a person signs in by name, as staff or as organiser, as the passphrase has it. `keep` says where the
 * token stays: `page` answers it in the body, for a page that keeps it in memory alone; `cookie` sets it as a cookie that no
 * script can read, for the staff's own pages.
 */
export const SignInRequest = z.strictObject({
  name: newName,
  passphrase,
  keep: z.enum(['page', 'cookie']).default('page'),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** The answer to a sign-in that is kept in a cookie. */
export const SignedIn = z.strictObject({ device: DeviceId, duty: DeviceDuty });
export type SignedIn = z.infer<typeof SignedIn>;

/** The pages that nobody but staff may open; they are known by the cookie. */
export const staffPages: readonly ScreenPage[] = ['desk', 'badges'];
/** The pages that are known by the cookie where there is one. Every other screen has a token of its own, or none. */
export const cookiePages: readonly ScreenPage[] = [...staffPages, 'check'];

/** `POST api/devices`: staff set up a screen, by the passphrase or the set-up code of the terminal. */
export const SetUpRequest = z.strictObject({
  proof: z.union([z.strictObject({ passphrase }), z.strictObject({ setUpCode: z.string().min(8).max(100) })]),
  name: newName,
  duty: ScreenDuty,
});
export type SetUpRequest = z.infer<typeof SetUpRequest>;

/** `POST api/pairing-codes`: staff ask for a code that makes whichever device uses it this screen. */
export const PairingCodeRequest = z.strictObject({ name: shortName, duty: ScreenDuty });
export type PairingCodeRequest = z.infer<typeof PairingCodeRequest>;

/**
 * The code, how many seconds it is good for, and the venue's address for the hall when the asking page has it under one
 * that only its own machine knows, such as `localhost`; else null.
 */
export const PairingCode = z.strictObject({
  code: z.string(),
  seconds: z.int().positive(),
  address: z.string().nullable(),
});
export type PairingCode = z.infer<typeof PairingCode>;

/** `POST api/pairings`: a device uses a code, once. Upper or lower case, with or without its dash. */
export const PairRequest = z.strictObject({ code: z.string().min(1).max(40) });
export type PairRequest = z.infer<typeof PairRequest>;

/** Something in a workbook that is wrong (nothing is imported) or doubtful (it is imported all the same). */
export type WorkbookProblem = {
  severity: 'error' | 'warning';
  sheet: string;
  /** As Excel counts: the header is row 1. Null when the whole sheet is meant. */
  row: number | null;
  column: string | null;
  value: string;
  expected: string;
};

/** The answer to `POST api/import`, whose body is the workbook itself: an organiser's alone. */
export type ImportReply = { warnings: WorkbookProblem[] } & (
  | {
      kind: 'imported';
      revision: Revision;
      /** False when the venue knew all of it already. */
      isNew: boolean;
      size: { companies: number; delegates: number; meetings: number };
    }
  /** The workbook is not right; all that is wrong is told at once. */
  | { kind: 'refused'; problems: WorkbookProblem[] }
  /** The workbook is right, and the venue cannot take it in as it stands. */
  | { kind: 'not-imported'; refusal: Refusal }
);

/** The answer when a device is set up, paired, or signed in to be kept by its page: the token that the device keeps from now on. */
export const DeviceToken = z.strictObject({ token: z.string(), device: DeviceId, duty: DeviceDuty });
export type DeviceToken = z.infer<typeof DeviceToken>;

/** `GET api/badge-marks`, for kiosks: the hashes by which a badge is known while the venue is gone (`badge-marks.ts`). */
export const BadgeMarksReply = z.strictObject({
  salt: VenueId,
  marks: z.array(z.tuple([z.string().min(8).max(64), DelegateId])),
});
export type BadgeMarksReply = z.infer<typeof BadgeMarksReply>;

/** An answer of a route that did not do what was asked. */
export const RouteRefusal = z.strictObject({
  code: z.enum([
    'passphrase-wrong',
    'set-up-code-wrong',
    'pairing-code-wrong',
    'too-many-tries',
    'malformed',
    'not-allowed',
    'unknown',
    'not-saved',
  ]),
});
export type RouteRefusal = z.infer<typeof RouteRefusal>;
