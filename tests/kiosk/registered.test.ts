import { describe, expect, it } from 'vitest';
import { registeredBy } from '../../kiosk/door/registered.ts';
import type { Change } from '../../shared/domain/changes.ts';
import { anEvent, aRegistration, at } from '../support/an-event.ts';
import { judge } from '../support/judge.ts';

const [person] = aRegistration('Newcomer').delegates;
const command = {
  kind: 'register-company',
  registration: { ...aRegistration('Newcomer'), delegates: person ? [person, person] : [] },
} as const;
const changesAt = (now: ReturnType<typeof at>) =>
  judge(anEvent({ hosts: 1, guests: 1 }), command, { now }) as readonly Change[];

describe('what came of a registration', () => {
  it('KI-21 everybody who was registered, and the first of them to be welcomed', () => {
    expect(registeredBy(changesAt(at('12:30')))).toEqual({
      delegates: ['R001-1', 'R001-2'],
      welcome: 'R001-1',
    });
  });

  it('KI-21 on a day without a session nobody is welcomed: nobody is checked in', () => {
    expect(registeredBy(changesAt(at('12:30', -1)))).toEqual({
      delegates: ['R001-1', 'R001-2'],
      welcome: null,
    });
  });
});
