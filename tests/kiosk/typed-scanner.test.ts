import { describe, expect, it } from 'vitest';
import { finish, nothingTyped, press, type Typed } from '../../kiosk/scan/typed-scanner.ts';

/** Types the codes with `gap` milliseconds between them. */
function type(codes: readonly string[], gap: number): { typed: Typed; scanned: string | null } {
  return codes.reduce<{ typed: Typed; scanned: string | null }>(
    ({ typed }, code, index) => press(typed, { code, at: 1_000 + index * gap }),
    { typed: nothingTyped, scanned: null },
  );
}

const codesOf = (text: string) =>
  [...text].map((letter) =>
    /\d/.test(letter) ? `Digit${letter}` : letter === '/' ? 'Slash' : `Key${letter}`,
  );
const token = '7KQM2XPD9RHT4WZ8';

describe('a scanner that types', () => {
  it('KI-1 its keys are read by their place on the keyboard, so that an input method changes nothing', () => {
    expect(type([...codesOf(token), 'Enter'], 8).scanned).toBe(token);
  });

  it('KI-1 shift keys and an address before the token do no harm', () => {
    const codes = ['ShiftLeft', ...codesOf('B/'), 'ShiftLeft', ...codesOf(token), 'Enter'];
    expect(type(codes, 8).scanned).toBe(`B/${token}`);
  });

  it('KI-1 a scanner that sends no Enter is finished by the pause', () => {
    const { typed, scanned } = type(codesOf(token), 8);
    expect(scanned).toBeNull();
    expect(finish(typed)).toBe(token);
  });

  it('KI-1 a person’s typing is left alone', () => {
    expect(type([...codesOf('SATOKENICHI'), 'Enter'], 140).scanned).toBeNull();
  });

  it('KI-1 what a person typed before the scan does not get into it', () => {
    const first = press(nothingTyped, { code: 'KeyX', at: 0 });
    const scan = codesOf(token).reduce(
      (typed, code, index) => press(typed, { code, at: 2_000 + index * 8 }).typed,
      first.typed,
    );
    expect(finish(scan)).toBe(token);
  });
});
