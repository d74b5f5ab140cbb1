import type { DeviceToken } from '../../wire.ts';
import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';
import { SignInForm } from './SignInForm.tsx';

export type SignInProps = { base: URL; texts: CommonTexts; onToken: (token: DeviceToken) => void };

/** The page on which a person of the staff signs in at a device of the staff. */
export function SignIn({ base, texts, onToken }: SignInProps) {
  return (
    <SignInForm base={base} texts={texts} device="of-staff" onToken={onToken}>
      <LanguageSwitch texts={texts} />
      <h1>{texts.say('common.signIn.title')}</h1>
    </SignInForm>
  );
}
