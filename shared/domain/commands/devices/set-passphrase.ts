import { accepted } from '../../decision.ts';
import { PassphraseRole, Secret, passphraseSecretId } from '../../records/secret.ts';
import { command } from '../command.ts';

/** The passphrase of the staff or of the organiser, as a salted hash. */
export const setPassphrase = command(
  'set-passphrase',
  { of: PassphraseRole, hash: Secret.shape.hash },
  {
    mayGive: ['organiser'],
    givenBy: 'the venue server alone',
    judge(_state, { of, hash }) {
      return accepted({ kind: 'secret.kept', secret: { id: passphraseSecretId[of], hash } });
    },
  },
);
