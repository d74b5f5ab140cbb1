import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';
import { signInHere } from '../venue-routes.ts';
import { SignInForm } from './SignInForm.tsx';

export type SignInProps = { base: URL; texts: CommonTexts; onSignedIn: () => void };

/** The page on which a person signs in at a browser of the staff, which keeps it in its cookie. */
export function SignIn({ base, texts, onSignedIn }: SignInProps) {
  return (
    <SignInForm
      texts={texts}
      device="of-staff"
      enter={async (credentials) => {
        const answer = await signInHere(base, credentials);
        if (answer.kind === 'failed') return answer.code;
        onSignedIn();
        return null;
      }}
    >
      <LanguageSwitch texts={texts} />
      <h1>{texts.say('common.signIn.title')}</h1>
    </SignInForm>
  );
}
