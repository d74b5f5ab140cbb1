import type { Command, CommandKind } from '../../shared/domain/commands.ts';
import type { Actor } from '../../shared/domain/device.ts';
import { AnnouncementId, DelegateId, DeviceId, MeetingId, Revision } from '../../shared/domain/ids.ts';
import {
  aProgramme,
  at,
  guestId,
  hostId,
  kiosk,
  nobody,
  organiser,
  staff,
  tableActor,
  tableId,
} from './an-event.ts';

const meeting = MeetingId.parse('M-none');
const delegate = DelegateId.parse('D-none');

/** One command of every kind. */
export const everyCommand: { readonly [Kind in CommandKind]: Extract<Command, { kind: Kind }> } = {
  'check-in-badge': { kind: 'check-in-badge', scanned: 'ABC' },
  'check-in': { kind: 'check-in', delegate },
  'take-back-check-in': { kind: 'take-back-check-in', delegate },
  'start-meeting': { kind: 'start-meeting', meeting },
  'finish-meeting': { kind: 'finish-meeting', meeting },
  'mark-no-show': { kind: 'mark-no-show', meeting, party: 'guest' },
  'cancel-meeting': { kind: 'cancel-meeting', meeting },
  'move-meeting': { kind: 'move-meeting', meeting, table: tableId(1), start: at('13:00') },
  'book-walk-in': {
    kind: 'book-walk-in',
    table: tableId(1),
    start: at('13:00'),
    host: hostId(1),
    guest: guestId(1),
  },
  announce: { kind: 'announce', text: { ja: null, en: 'Hello' }, until: null },
  'withdraw-announcement': { kind: 'withdraw-announcement', announcement: AnnouncementId.parse('A-none') },
  'reissue-badge': { kind: 'reissue-badge', delegate },
  'cancel-badge': { kind: 'cancel-badge', delegate },
  undo: { kind: 'undo', revision: Revision.parse(1) },
  'set-up-device': {
    kind: 'set-up-device',
    device: { id: DeviceId.parse('d-1'), name: 'D', duty: { role: 'kiosk' } },
    tokenHash: 'x'.repeat(43),
  },
  'revoke-device': { kind: 'revoke-device', device: DeviceId.parse('d-1') },
  'set-passphrase': { kind: 'set-passphrase', hash: 'x'.repeat(43) },
  'import-programme': { kind: 'import-programme', programme: aProgramme({ hosts: 1, guests: 1 }) },
  'redirect-device': { kind: 'redirect-device', device: DeviceId.parse('d-1'), table: tableId(1) },
};

const actors: readonly Actor[] = [nobody, kiosk, tableActor('T01'), staff, organiser];

/** Written out by hand and not read from the code: the commands that each role may give. */
const allowed: Record<Actor['role'], readonly CommandKind[] | 'all'> = {
  nobody: [],
  kiosk: ['check-in-badge', 'check-in'],
  table: ['start-meeting', 'finish-meeting'],
  staff: [
    'check-in-badge',
    'check-in',
    'take-back-check-in',
    'start-meeting',
    'finish-meeting',
    'mark-no-show',
    'cancel-meeting',
    'move-meeting',
    'book-walk-in',
    'announce',
    'withdraw-announcement',
    'reissue-badge',
    'cancel-badge',
    'undo',
    'revoke-device',
    'redirect-device',
  ],
  organiser: 'all',
};

export type RoleCase = { command: Command; actor: Actor; role: Actor['role']; may: boolean };

/** Every command by every role, with whether it may be given. */
export function roleCases(): RoleCase[] {
  return Object.values(everyCommand).flatMap((command: Command) =>
    actors.map((actor) => {
      const list = allowed[actor.role];
      return { command, actor, role: actor.role, may: list === 'all' || list.includes(command.kind) };
    }),
  );
}
