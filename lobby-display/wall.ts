import type { LobbyTimetable } from '../shared/domain/views/lobby-timetable.ts';

export type Wall = Exclude<LobbyTimetable, { kind: 'no-event' }>;
