import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { VenueCheckReport } from '../../shared/domain/venue-check/findings.ts';
import { Command, CommandEnvelope } from '../../shared/domain/commands.ts';
import { wireVersion } from '../../shared/wire-version.ts';
import {
  BadgeMarksReply,
  BeatReport,
  ChangesMessage,
  DeviceToken,
  DirectRequest,
  FollowRequest,
  Handshake,
  PairingCode,
  PairingCodeRequest,
  PairRequest,
  RouteRefusal,
  SetUpRequest,
  SignedIn,
  SignInRequest,
} from '../../shared/wire.ts';

/** The hash of the schemas at each version of the wire: a change of form needs a new line here and in `wire-version.ts`. */
const hashes: Record<number, string> = {
  1: 'd224d8f7158e29ad',
  2: '3a2aa732c3960e28',
  3: 'd029c706e6e78652',
  4: '95485b1e731efc65',
  5: '4b54da427af9a8ef',
  6: '93ad01b518bd47e1',
};

it('LV-8 the form of what travels changes only with the number of the wire', () => {
  const schemas = [
    Command,
    CommandEnvelope,
    ChangesMessage,
    FollowRequest,
    Handshake,
    SignInRequest,
    SetUpRequest,
    DeviceToken,
    RouteRefusal,
    BeatReport,
    DirectRequest,
    VenueCheckReport,
    PairingCodeRequest,
    PairingCode,
    PairRequest,
    SignedIn,
    BadgeMarksReply,
  ];
  const forms = schemas.map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any' }));
  const hash = createHash('sha256').update(JSON.stringify(forms)).digest('hex').slice(0, 16);
  expect(hash).toBe(hashes[wireVersion]);
});
