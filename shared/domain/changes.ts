import { z } from 'zod';
import { type DeviceChange, device } from './changes/device.ts';
import type { Family, Shelves, Subject, Writable } from './changes/family.ts';
import { type KeptChange, kept } from './changes/kept.ts';
import { type ListedChange, listed } from './changes/listed.ts';
import { type MeetingChange, meeting } from './changes/meeting.ts';
import type { Collection } from './collections.ts';

/**
 * What happened: the only vocabulary of the journal, the wire, the history, undo and the tests. Every kind belongs to one
 * family, which says all that is to be said of it, and touches one collection, whose audience may hear it, so that private
 * facts travel in changes of their own.
 */
export type Change = MeetingChange | DeviceChange | KeptChange | ListedChange;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;

/** A new family gets its line here and in `Change`. The compiler cannot see that each is only asked of its own kinds. */
const families = [meeting, device, kept, listed] as unknown as readonly Family<Change>[];

export const Change = z.discriminatedUnion(
  'kind',
  families.flatMap(({ schemas }) => schemas) as never,
) as unknown as z.ZodType<Change>;

const familyOfKind = Object.fromEntries(
  families.flatMap((family) => Object.keys(family.collectionOf).map((kind) => [kind, family])),
) as Readonly<Record<ChangeKind, Family<Change>>>;

/** The collection that each kind of change touches; its audience is the change's. */
export const collectionOfChange: Readonly<Record<ChangeKind, Collection>> = Object.assign(
  {},
  ...families.map(({ collectionOf }) => collectionOf),
);

/** Writes what `change` did into a draft. */
export function applyChange(draft: Writable, change: Change): void {
  familyOfKind[change.kind].apply(draft, change);
}

/** The change that takes `change` back; null for those that are not taken back by a tap (devices, the programme). */
export function inverseOf(change: Change): Change | null {
  return familyOfKind[change.kind].inverseOf(change);
}

/** Whether what `change` made is still so. */
export function stillStands(state: Shelves, change: Change): boolean {
  return familyOfKind[change.kind].stillStands(state, change);
}

/**
 * What a change is about; null for those about many records, or about devices and secrets, which stand in nothing's way.
 * An answer is about its meeting: who finished it is told of the answers.
 */
export function subjectOf(change: Change): Subject | null {
  return familyOfKind[change.kind].subjectOf(change);
}
