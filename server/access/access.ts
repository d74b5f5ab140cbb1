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

export function createAccess(parts: AccessParts): Access {
  const { state, give, randomBytes, steadyNow } = parts;
  const setUpCode = readableSecret(randomBytes, 5);
  const pairing = createPairing(randomBytes, steadyNow);
  return {
    setUpCode,
    pairing,
    actorOf(token) {
      const device = deviceOf(state(), token);
      return device && actorFor(device);
    },
    hasPassphrase: (role) => state().secrets.has(passphraseSecretId[role]),
    makePassphrase: (role) => makePassphrase(parts, role),
    async signIn(name, passphrase) {
      const role = await roleOfPassphrase(state(), passphrase);
      return role === null ? refused('passphrase-wrong') : enlist(parts, name, { role });
    },
    async setUp(proof, name, duty) {
      const code = await whatIsWrong(proof, setUpCode, state());
      return code === null ? enlist(parts, name, duty) : refused(code);
    },
    async pair(code) {
      const offer = pairing.take(code);
      // Who was put out meanwhile lets nobody in any more.
      const isVouchedFor = offer?.by === null || (offer && state().devices.has(offer.by));
      if (!offer || !isVouchedFor) return refused('pairing-code-wrong');
      return enlist(parts, offer.name, offer.duty);
    },
    async leave(token) {
      const device = deviceOf(state(), token);
      return device ? give({ kind: 'revoke-device', device: device.id }, freshId(randomBytes)) : null;
    },
  };
}

/** Puts a device on the list and gives it its token; only a hash of it is kept. */
async function enlist(
  { give, randomBytes }: AccessParts,
  name: string,
  duty: DeviceDuty,
): Promise<Admission> {
  const device = DeviceId.parse(`${duty.role}-${Buffer.from(randomBytes(9)).toString('hex')}`);
  const secret = Buffer.from(randomBytes(32)).toString('base64url');
  const answer = await give(
    { kind: 'set-up-device', device: { id: device, name, duty }, tokenHash: hashToken(device, secret) },
    freshId(randomBytes),
  );
  if (answer.kind === 'accepted') {
    return { kind: 'admitted', token: { token: `${device}.${secret}`, device, duty } };
  }
  return refused(answer.refusal.code === 'not-saved' ? 'not-saved' : 'unknown');
}

async function makePassphrase({ give, randomBytes }: AccessParts, role: PassphraseRole): Promise<string> {
  const passphrase = readableSecret(randomBytes, 3);
  const hash = await hashPassphrase(passphrase, randomBytes);
  const answer = await give({ kind: 'set-passphrase', of: role, hash }, freshId(randomBytes));
  if (answer.kind === 'refused') throw new Error(`the passphrase could not be kept: ${answer.refusal.code}`);
  return passphrase;
}

/** Why a proof does not let a screen be set up; null when it does. */
async function whatIsWrong(
  proof: Proof,
  setUpCode: string,
  state: State,
): Promise<RouteRefusal['code'] | null> {
  if ('setUpCode' in proof) {
    const isGood = sameBytes(Buffer.from(proof.setUpCode), Buffer.from(setUpCode));
    return isGood ? null : 'set-up-code-wrong';
  }
  const role = await roleOfPassphrase(state, proof.passphrase);
  return role === null ? 'passphrase-wrong' : null;
}

function refused(code: RouteRefusal['code']): Admission {
  return { kind: 'refused', code };
}

function freshId(randomBytes: RandomBytes): CommandId {
  return CommandId.parse(Buffer.from(randomBytes(16)).toString('base64url'));
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
