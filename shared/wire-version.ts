/**
 * The number of the contract in `wire.ts`; a test holds the hash of its schemas beside it. One line of history a version:
 * 1 – follow, beat, command, changes.
 */
export const wireVersion = 1;
