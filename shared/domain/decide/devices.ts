import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { isPerson, passphraseSecretId } from '../device.ts';
import type { State } from '../state.ts';

/** A screen is given its role and place. The hash of its token is a secret of the venue's own. */
export function setUpDevice(
  state: State,
  { device, tokenHash }: CommandOf<'set-up-device'>,
  { now }: Circumstances,
): Decision {
  if (device.duty.role === 'table' && !state.tables.has(device.duty.table)) {
    return refused({ code: 'unknown', what: 'table', id: device.duty.table });
  }
  if (device.duty.role === 'lobby' && !hasHall(state, device.duty.hall)) {
    return refused({ code: 'unknown', what: 'hall', id: device.duty.hall });
  }
  return accepted(
    { kind: 'device.set-up', device: { ...device, since: now } },
    { kind: 'secret.kept', secret: { id: device.id, hash: tokenHash } },
  );
}

/** The halls of an event are those that have tables or sessions. */
function hasHall(state: State, hall: string): boolean {
  return [...state.tables.values(), ...state.sessions.values()].some((there) => there.hall === hall);
}

/** The device's token is worth nothing from now on. */
export function revokeDevice(state: State, { device }: CommandOf<'revoke-device'>): Decision {
  if (!state.devices.has(device)) return refused({ code: 'unknown', what: 'device', id: device });
  return accepted({ kind: 'device.revoked', device }, { kind: 'secret.forgotten', id: device });
}

/** The passphrase of the staff or of the organiser, as a salted hash. */
export function setPassphrase({ of, hash }: CommandOf<'set-passphrase'>): Decision {
  return accepted({ kind: 'secret.kept', secret: { id: passphraseSecretId[of], hash } });
}

/** A screen is called otherwise. A person who signed in keeps her name: the history says by it who did what. */
export function renameDevice(state: State, { device: id, name }: CommandOf<'rename-device'>): Decision {
  const device = state.devices.get(id);
  if (!device) return refused({ code: 'unknown', what: 'device', id });
  if (isPerson(device.duty)) return refused({ code: 'device-is-a-person', device: id });
  if (device.name === name) return accepted();
  return accepted({ kind: 'device.set-up', device: { ...device, name } });
}

/** A table display is pointed at another table. It keeps its token, and its name unless it is called after its table. */
export function redirectDevice(state: State, { device: id, table }: CommandOf<'redirect-device'>): Decision {
  const device = state.devices.get(id);
  if (!device) return refused({ code: 'unknown', what: 'device', id });
  if (device.duty.role !== 'table') return refused({ code: 'device-not-a-table', device: id });
  if (!state.tables.has(table)) return refused({ code: 'unknown', what: 'table', id: table });
  if (device.duty.table === table) return refused({ code: 'already-there' });
  const name = device.name === device.duty.table ? table : device.name;
  return accepted({ kind: 'device.set-up', device: { ...device, name, duty: { role: 'table', table } } });
}
