import type { Actor } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { CommandId, DeviceId } from '../../shared/domain/ids.ts';
import type { Device, DeviceDuty, ScreenDuty } from '../../shared/domain/records/device.ts';
import { PassphraseRole, passphraseSecretId } from '../../shared/domain/records/secret.ts';
import type { State } from '../../shared/domain/state.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { DeviceToken, Answer, RouteRefusal } from '../../shared/wire.ts';
import { createPairing, type Pairing } from './pairing.ts';
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

/** Who is who: devices by their tokens, people by the passphrase of the staff or of the organiser. */
export type Access = {
  /** The code in the terminal's QR that sets up the screens of the hall; new with every start of the venue. */
  readonly setUpCode: string;
  readonly pairing: Pick<Pairing, 'make' | 'knows'>;
  /** The actor behind a token, as the devices stand now; null for a token that nobody has (any more). */
  actorOf(token: string): Actor | null;
  hasPassphrase(role: PassphraseRole): boolean;
  /** Makes a new passphrase and keeps its salted hash; the passphrase itself is returned this once. */
  makePassphrase(role: PassphraseRole): Promise<string>;
  /** A person signs in; which passphrase it is says with which role. */
  signIn(name: string, passphrase: string): Promise<Admission>;
  /** Gives a screen a token with its duty, when the proof is good. */
  setUp(proof: Proof, name: string, duty: ScreenDuty): Promise<Admission>;
  /** Gives the device that uses a pairing code the token of what the code is for. The code is used up. */
  pair(code: string): Promise<Admission>;
  /** Takes the token's device off the list. */
  leave(token: string): Promise<Answer | null>;
};

export type AccessParts = {
  state: () => State;
  give: (command: Command, id: CommandId) => Promise<Answer>;
  randomBytes: RandomBytes;
  /** Milliseconds of real time, from any beginning. */
  steadyNow: () => number;
};

export function createAccess({ state, give, randomBytes, steadyNow }: AccessParts): Access {
  const setUpCode = readableSecret(randomBytes, 5);
  const pairing = createPairing(randomBytes, steadyNow);
  const freshId = () => CommandId.parse(Buffer.from(randomBytes(16)).toString('base64url'));

  const roleBy = (passphrase: string) => roleOfPassphrase(state(), passphrase);

  async function enlist(name: string, duty: DeviceDuty): Promise<Admission> {
    const device = DeviceId.parse(`${duty.role}-${Buffer.from(randomBytes(9)).toString('hex')}`);
    const secret = Buffer.from(randomBytes(32)).toString('base64url');
    const answer = await give(
      { kind: 'set-up-device', device: { id: device, name, duty }, tokenHash: hashToken(device, secret) },
      freshId(),
    );
    if (answer.kind === 'accepted') {
      return { kind: 'admitted', token: { token: `${device}.${secret}`, device, duty } };
    }
    return { kind: 'refused', code: answer.refusal.code === 'not-saved' ? 'not-saved' : 'unknown' };
  }

  return {
    setUpCode,
    pairing,
    actorOf(token) {
      const device = deviceOf(state(), token);
      return device && actorFor(device);
    },
    hasPassphrase: (role) => state().secrets.has(passphraseSecretId[role]),
    async makePassphrase(role) {
      const passphrase = readableSecret(randomBytes, 3);
      const hash = await hashPassphrase(passphrase, randomBytes);
      const answer = await give({ kind: 'set-passphrase', of: role, hash }, freshId());
      if (answer.kind === 'refused')
        throw new Error(`the passphrase could not be kept: ${answer.refusal.code}`);
      return passphrase;
    },
    async signIn(name, passphrase) {
      const role = await roleBy(passphrase);
      return role === null ? { kind: 'refused', code: 'passphrase-wrong' } : enlist(name, { role });
    },
    async setUp(proof, name, duty) {
      if ('setUpCode' in proof) {
        const isGood = sameBytes(Buffer.from(proof.setUpCode), Buffer.from(setUpCode));
        return isGood ? enlist(name, duty) : { kind: 'refused', code: 'set-up-code-wrong' };
      }
      const isGood = (await roleBy(proof.passphrase)) !== null;
      return isGood ? enlist(name, duty) : { kind: 'refused', code: 'passphrase-wrong' };
    },
    async pair(code) {
      const offer = pairing.take(code);
      // Whoever was put out meanwhile lets nobody in any more.
      const isVouchedFor = offer?.by === null || (offer && state().devices.has(offer.by));
      if (!offer || !isVouchedFor) return { kind: 'refused', code: 'pairing-code-wrong' };
      return enlist(offer.name, offer.duty);
    },
    async leave(token) {
      const device = deviceOf(state(), token);
      return device ? give({ kind: 'revoke-device', device: device.id }, freshId()) : null;
    },
  };
}

/** Whose passphrase it is; null when it is nobody's. */
async function roleOfPassphrase({ secrets }: State, passphrase: string): Promise<PassphraseRole | null> {
  for (const role of PassphraseRole.options) {
    const kept = secrets.get(passphraseSecretId[role])?.hash;
    if (kept !== undefined && (await isPassphrase(passphrase, kept))) return role;
  }
  return null;
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
    case 'lobby':
      return { role: 'lobby', device: id, name, hall: duty.hall };
    case 'staff':
    case 'organiser':
      return { role: duty.role, device: id, name };
    default:
      return unreachable(duty);
  }
}
