import type { Actor } from '../../shared/domain/actor.ts';
import type { CommandKind } from '../../shared/domain/commands.ts';
import type { DelegateId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { type Device, isPerson } from '../../shared/domain/records/device.ts';
import type { Step } from '../../shared/domain/records/step.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { Told } from '../../shared/domain/views/history.ts';
import { deskEn } from '../texts/en/desk.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** What a step did, in words with whose or which: "check-in of Sato Kenichi", "cancel T07 Kitahama Seiko". */
export function sayStep(step: Told, state: State, texts: DeskTexts): string {
  const name = nameOf(step, state, texts);
  if (step.command === 'undo' && name !== '') return texts.say('desk.history.undid', { name });
  const device = deviceOf(step, state);
  if (device && isPerson(device.duty) && step.command === 'set-up-device')
    return texts.say('desk.history.signedIn', { name });
  if (device && isPerson(device.duty) && step.command === 'revoke-device')
    return texts.say('desk.history.signedOut', { name });
  return isNamed(step.command) ? texts.say(`desk.command.${step.command}`, { name }) : step.command;
}

/** Who gave a step's command: a person by name, a screen by its name and what it is for, or a role. */
export function sayActor(actor: Actor, texts: DeskTexts): string {
  switch (actor.role) {
    case 'nobody':
      return texts.say('desk.history.role.nobody');
    case 'organiser':
      if (actor.name === null) return texts.say('desk.history.role.organiser');
      return texts.say('desk.history.role.organiserByName', { name: actor.name });
    case 'kiosk':
    case 'table':
    case 'lobby':
    case 'staff':
      return texts.say(`desk.history.role.${actor.role}`, { name: actor.name });
    default:
      return unreachable(actor);
  }
}

/** What the step's name leaves out: from where to where, the slot, or the sentence announced; empty when nothing. */
export function stepDetail({ changes, meeting }: Told, state: State, texts: DeskTexts): string {
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  for (const change of changes) {
    if (change.kind === 'meeting.moved') {
      const [from, to] = [change.from, change.to].map(
        ({ table, start }) => `${table} ${clockTimeOf(start, timeZone)}`,
      );
      return texts.say('desk.history.moved', { from: from ?? '', to: to ?? '' });
    }
    const announcement = change.kind === 'announcement.kept' ? (change.now ?? change.was) : null;
    if (announcement) {
      const { ja, en } = announcement.text;
      return (texts.language.value === 'ja' ? (ja ?? en) : (en ?? ja)) ?? '';
    }
  }
  if (!meeting) return '';
  return `${clockTimeOf(meeting.place.start, timeZone)}–${clockTimeOf(meeting.place.end, timeZone)}`;
}

function isNamed(command: string): command is CommandKind {
  return command in deskEn.command;
}

function nameOf(step: Told, state: State, texts: DeskTexts): string {
  const { meeting, touched } = step;
  if (meeting) return `${meeting.place.table} ${companyName(partyOf(step, meeting), state, texts)}`;
  const [delegate] = touched.delegates;
  if (delegate) return personName(delegate, state, texts);
  const device = deviceOf(step, state);
  if (device) return device.name;
  const [table] = touched.tables;
  const [company] = touched.companies;
  return [table, company && companyName(company, state, texts)].filter(Boolean).join(' ');
}

/** The device a step is about; one that is gone as it was set up, when that is still at hand. */
function deviceOf({ changes }: Pick<Step, 'changes'>, state: State): Device | undefined {
  for (const change of changes) {
    if (!('device' in change)) continue;
    const { device } = change;
    if (typeof device !== 'string') return device;
    return state.devices.get(device) ?? setUps(state).find(({ id }) => id === device);
  }
  return undefined;
}

function setUps(state: State): Device[] {
  return [...state.steps.values()]
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.kind === 'device.set-up' ? [change.device] : []));
}

/** The guest names a meeting, since the table is the host's; but where the host was absent it is the host's absence. */
function partyOf({ changes }: Told, { host, guest }: NonNullable<Told['meeting']>): string {
  return changes.some((change) => 'party' in change && change.party === 'host') ? host : guest;
}

function companyName(id: string, state: State, texts: DeskTexts): string {
  const company = state.companies.get(id);
  return company ? companyNames(company, texts.language.value).first : id;
}

function personName(id: DelegateId, state: State, texts: DeskTexts): string {
  const delegate = state.delegates.get(id);
  return delegate ? delegateNames(delegate, texts.language.value).first : id;
}
