import type { DeviceId, TableId } from '../../shared/domain/ids.ts';
import { type Device, isPerson } from '../../shared/domain/records/device.ts';
import {
  type ConnectedScreen,
  type ScreenCondition,
  type ScreenPage,
  conditionOf,
  displaysBeside,
  secondsSilent,
} from '../../shared/domain/screen.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { beatSeconds, type ScreensReply } from '../../shared/wire.ts';

/** One line of the list: a screen that is connected, or a device that was set up and is not. */
export type ScreenRow = {
  /** The same as long as it is the same screen, also over a new connection. */
  key: string;
  page: ScreenPage;
  name: string | null;
  place: string | null;
  /** The table of a table display that was set up. */
  table: TableId | null;
  device: DeviceId | null;
  /** It was set up or paired as a screen of the hall: it has a name that staff gave it. */
  isOfHall: boolean;
  /** A screen of the hall that does not show what it should. */
  needsSomebody: boolean;
} & (
  | {
      condition: ScreenCondition;
      connection: string;
      since: Instant;
      silentSeconds: number;
      /** The first characters of its page's build, by which two are told apart; null when it did not say. */
      version: string | null;
      /** Its page is of another build than the venue serves. */
      isOldVersion: boolean;
      /** How many other displays of its table are open. */
      sameTable: number;
    }
  /** `goneAt` is null when it was not here since the venue server started. */
  | { condition: 'missing'; setUpAt: Instant; goneAt: Instant | null }
);
export type RowCondition = ScreenRow['condition'];

/** The screens that people in the hall look at; a desk that sleeps in a bag needs nobody. */
const ofTheHall: readonly ScreenPage[] = ['kiosk', 'table', 'lobby'];
const byUrgency: readonly RowCondition[] = ['missing', 'stale', 'behind', 'live'];
const byPage: readonly ScreenPage[] = ['table', 'kiosk', 'lobby', 'desk', 'badges', 'start', 'other'];

/** Enough to tell the builds of one event apart, and to be read out over a radio. */
const versionLength = 6;

/** All lines: those that need somebody first, then by page, table and name. */
export function screenRows(reply: ScreensReply, devices: Iterable<Device>): ScreenRow[] {
  const keys = new Set<string>();
  const connected = reply.screens.map((screen) => connectedRow(screen, reply, keys));
  const here = new Set(reply.screens.map(({ device }) => device));
  const missing = [...devices].flatMap((device) =>
    here.has(device.id) || device.since > reply.now ? [] : missingRow(device, reply),
  );
  return [...missing, ...connected].sort(
    (one, other) =>
      urgencyOf(one) - urgencyOf(other) ||
      byPage.indexOf(one.page) - byPage.indexOf(other.page) ||
      nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }) ||
      one.key.localeCompare(other.key, 'en'),
  );
}

/** How many lines need somebody: the number on the desk's button. */
export function needingSomebody(rows: readonly ScreenRow[]): number {
  return rows.filter(({ needsSomebody }) => needsSomebody).length;
}

/** The connections that are to load again when all are: every screen that is connected, but not the desk that asks. */
export function toReload(rows: readonly ScreenRow[], isSelf: (row: ScreenRow) => boolean): string[] {
  return rows.flatMap((row) => (row.condition === 'missing' || isSelf(row) ? [] : [row.connection]));
}

function connectedRow(screen: ConnectedScreen, reply: ScreensReply, keys: Set<string>): ScreenRow {
  const { id, page, name, place, table, device } = screen;
  const condition = conditionOf(screen, reply, beatSeconds);
  const sameTable = displaysBeside(screen, reply.screens);
  // Two pages of one device are two lines; the second goes by its connection.
  const wanted = device === null ? id : `${device} ${page}`;
  const key = keys.has(wanted) ? id : wanted;
  keys.add(key);
  return {
    key,
    page,
    name,
    place,
    table,
    device,
    isOfHall: device !== null && screen.role !== 'staff' && screen.role !== 'organiser',
    needsSomebody: (condition !== 'live' && ofTheHall.includes(page)) || sameTable > 0,
    condition,
    connection: id,
    since: screen.connectedAt,
    silentSeconds: Math.round(secondsSilent(screen, reply)),
    version: screen.build?.slice(0, versionLength) ?? null,
    isOldVersion: screen.build !== null && reply.build !== null && screen.build !== reply.build,
    sameTable,
  };
}

/**
 * A desk that is closed needs nobody: only what was set up to stand in the hall is missed. It is listed all the same, since
 * whoever took it away with him is still signed in.
 */
function missingRow({ id, name, duty, since }: Device, reply: ScreensReply): ScreenRow[] {
  return [
    {
      key: id,
      page: isPerson(duty) ? 'desk' : duty.role,
      name,
      place: duty.role === 'lobby' ? duty.hall : null,
      table: duty.role === 'table' ? duty.table : null,
      device: id,
      isOfHall: !isPerson(duty),
      needsSomebody: !isPerson(duty),
      condition: 'missing',
      setUpAt: since,
      goneAt: reply.gone.find(({ device }) => device === id)?.at ?? null,
    },
  ];
}

function urgencyOf(row: ScreenRow): number {
  return row.needsSomebody ? byUrgency.indexOf(row.condition) : byUrgency.length;
}

function nameOf({ table, name, place }: ScreenRow): string {
  return `${table ?? ''} ${name ?? place ?? ''}`;
}
