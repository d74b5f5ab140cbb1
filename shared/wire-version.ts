/**
 * The number of the contract in `wire.ts`; a test holds the hash of its schemas beside it. One line of history a version:
 * 1 – follow, beat, command, changes.
 * 2 – the live floor: calls, lateness, help, reshuffling, walk-ins with holds and a waiting list, times and people, outcomes.
 * 2 – a screen says which page it is and how far; screens, direct; redirect-device.
 * 3 – the venue check: a device reports what it measured, staff ask for all of it.
 * 4 – pages name their build; a beat tells of other displays of the same table; scans judged later, reports of those refused.
 * 5 – pairing codes, lobby displays with a name, organisers who sign in, the staff's cookie, rename-device.
 * 6 – attendance, announcements and badges are kept records like all others.
 */
export const wireVersion = 6;
