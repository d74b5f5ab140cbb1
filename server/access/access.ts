import { passphraseSecretId, type Actor, type Device, type DeviceDuty } from '../../shared/domain/device.ts';
import { CommandId, DeviceId } from '../../shared/domain/ids.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { State } from '../../shared/domain/state.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { DeviceToken, Outcome, RouteRefusal } from '../../shared/wire.ts';
import {
  hashPassphrase,
  hashToken,
  isPassphrase,
  isToken,
  readableSecret,
  sameBytes,
  type RandomBytes,
} from './secrets.ts';

export type Proof = { passphrase: string } | { setUpCode: string };
export type Admission =
  { kind: 'admitted'; token: DeviceToken } | { kind: 'refused'; code: RouteRefusal['code'] };

/** Who is who: devices by their tokens, people of the staff by the passphrase. */
export type Access = {
  /** The code in the terminal's QR that sets up kiosks and table displays; new with every start of the venue. */
  readonly setUpCode: string;
  /** The actor behind a token, as the devices stand now; null for a token that nobody has (any more). */
  actorOf(token: string): Actor | null;
  hasPassphrase(): boolean;
  /** Makes a new passphrase and keeps its salted hash; the passphrase itself is returned this once. */
  makePassphrase(): Promise<string>;
  /** Gives a device a token with its duty, when the proof is good. A set-up code opens no staff desk. */
  admit(proof: Proof, name: string, duty: DeviceDuty): Promise<Admission>;
  /** Takes the token's device off the list. */
  leave(token: string): Promise<Outcome | null>;
};

export type AccessParts = {
  state: () => State;
  give: (command: Command, id: CommandId) => Promise<Outcome>;
  randomBytes: RandomBytes;
};

export function createAccess({ state, give, randomBytes }: AccessParts): Access {
  const setUpCode = readableSecret(randomBytes, 5);
  const freshId = () => CommandId.parse(Buffer.from(randomBytes(16)).toString('base64url'));

  async function isGood(proof: Proof, duty: DeviceDuty): Promise<RouteRefusal['code'] | null> {
    if ('setUpCode' in proof) {
      const good = duty.role !== 'staff' && sameBytes(Buffer.from(proof.setUpCode), Buffer.from(setUpCode));
      return good ? null : 'set-up-code-wrong';
    }
    const kept = state().secrets.get(passphraseSecretId)?.hash;
    return kept !== undefined && (await isPassphrase(proof.passphrase, kept)) ? null : 'passphrase-wrong';
  }

  return {
    setUpCode,
    actorOf(token) {
      const device = deviceOf(state(), token);
      return device && actorFor(device);
    },
    hasPassphrase: () => state().secrets.has(passphraseSecretId),
    async makePassphrase() {
      const passphrase = readableSecret(randomBytes, 3);
      const hash = await hashPassphrase(passphrase, randomBytes);
      const outcome = await give({ kind: 'set-passphrase', hash }, freshId());
      if (outcome.kind === 'refused')
        throw new Error(`the passphrase could not be kept: ${outcome.refusal.code}`);
      return passphrase;
    },
    async admit(proof, name, duty) {
      const wrong = await isGood(proof, duty);
      if (wrong) return { kind: 'refused', code: wrong };
      const device = DeviceId.parse(`${duty.role}-${Buffer.from(randomBytes(9)).toString('hex')}`);
      const secret = Buffer.from(randomBytes(32)).toString('base64url');
      const outcome = await give(
        { kind: 'set-up-device', device: { id: device, name, duty }, tokenHash: hashToken(device, secret) },
        freshId(),
      );
      if (outcome.kind === 'accepted') {
        return { kind: 'admitted', token: { token: `${device}.${secret}`, device, duty } };
      }
      return { kind: 'refused', code: outcome.refusal.code === 'not-saved' ? 'not-saved' : 'unknown' };
    },
    async leave(token) {
      const device = deviceOf(state(), token);
      return device ? give({ kind: 'revoke-device', device: device.id }, freshId()) : null;
    },
  };
}

function deviceOf(state: State, token: string): Device | null {
  const dot = token.indexOf('.');
  const device = state.devices.get(token.slice(0, Math.max(0, dot)));
  const kept = device && state.secrets.get(device.id)?.hash;
  return device && kept && isToken(device.id, token.slice(dot + 1), kept) ? device : null;
}

function actorFor({ id, name, duty }: Device): Actor {
  switch (duty.role) {
    case 'kiosk':
      return { role: 'kiosk', device: id, name };
    case 'table':
      return { role: 'table', device: id, name, table: duty.table };
    case 'staff':
      return { role: 'staff', device: id, name };
    default:
      return unreachable(duty);
  }
}
