import type { Socket } from 'socket.io';
import type { Actor } from '../../shared/domain/actor.ts';
import type { ScreenPage } from '../../shared/domain/screen.ts';
import type { Build, ToScreen, ToVenue } from '../../shared/wire.ts';

/** What the venue remembers of a socket: the token it came with, who that was, and which page it is. */
export type SocketFacts = {
  token: string | null;
  actor: Actor;
  page: ScreenPage;
  place: string | null;
  build: Build;
};

export type ScreenSocket = Socket<ToVenue, ToScreen, Record<string, never>, SocketFacts>;
