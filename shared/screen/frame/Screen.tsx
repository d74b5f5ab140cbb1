import { useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { DeviceToken } from '../../wire.ts';
import { SetUpDevice } from '../set-up/SetUpDevice.tsx';
import { SignIn } from '../set-up/SignIn.tsx';
import type { ScreenRole } from './device-token.ts';
import { Linked } from './Linked.tsx';
import { SurroundingsContext } from './use-surroundings.ts';
import type { FrameProps, ScreenCatalogue } from './screen-props.ts';

/** A screen in its frame: whoever it must be, and then what it shows. */
export function Screen<C extends ScreenCatalogue>(props: FrameProps<C>) {
  const { words, role, surroundings } = props;
  useSignalEffect(() => surroundings.onLanguage(words.language.value));
  return (
    <SurroundingsContext.Provider value={surroundings}>
      {role === 'staff' && <OfStaff {...props} />}
      {role === 'nobody' && <OfNobody {...props} />}
      {role !== 'staff' && role !== 'nobody' && <OfTheHall {...props} role={role} />}
    </SurroundingsContext.Provider>
  );
}

function OfNobody<C extends ScreenCatalogue>(props: FrameProps<C>) {
  return <Linked {...props} token={null} leave={() => undefined} onToken={() => undefined} />;
}

/** A page of the staff: the venue knows by the cookie who it is, and the page only by the venue's answer. */
function OfStaff<C extends ScreenCatalogue>(props: FrameProps<C>) {
  const { base } = props.surroundings;
  const isOut = useSignal(false);
  const leave = () => {
    isOut.value = true;
  };
  const enter = () => {
    isOut.value = false;
  };
  if (isOut.value) return <SignIn base={base} texts={props.words} onSignedIn={enter} />;
  return <Linked {...props} token={null} leave={leave} onToken={() => undefined} />;
}

type OfTheHallProps<C extends ScreenCatalogue> = FrameProps<C> & { role: ScreenRole };

/** A screen of the hall, with a token of its own that staff gave it. */
function OfTheHall<C extends ScreenCatalogue>(props: OfTheHallProps<C>) {
  const { surroundings, words, role, table = null } = props;
  const { tokens, setUpCode } = surroundings;
  const code = useSignal(setUpCode.code);
  const kept = useMemo(() => tokens.load(role, table), [tokens]);
  const token = useSignal(kept);
  const forgetCode = () => {
    setUpCode.forget();
    code.value = null;
  };
  const onToken = (given: DeviceToken) => {
    forgetCode();
    tokens.keep(role, given);
    token.value = given;
  };
  const known = token.value;
  if (known === null) {
    if (role === 'lobby') return <OfNobody {...props} />;
    return (
      <SetUpDevice
        surroundings={surroundings}
        texts={words}
        role={role}
        table={table}
        setUpCode={code.value}
        onCodeRefused={forgetCode}
        onToken={onToken}
      />
    );
  }
  const leave = () => {
    tokens.forget(role, known);
    token.value = null;
  };
  const onRedirected = (altered: DeviceToken) => {
    tokens.forget(role, known);
    tokens.keep(role, altered);
    token.value = altered;
    if (altered.duty.role === 'table') props.onRedirected?.(altered.duty.table);
  };
  return <Linked {...props} key={known.device} token={known} leave={leave} onToken={onRedirected} />;
}
