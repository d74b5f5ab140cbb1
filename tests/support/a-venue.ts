import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import type { Clock } from '../../server/clock.ts';
import { createVenue, type Venue, type VenueOptions } from '../../server/create-venue.ts';
import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { CommandId } from '../../shared/domain/ids.ts';
import type { DeviceDuty } from '../../shared/domain/records/device.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { wireVersion } from '../../shared/wire-version.ts';
import {
  DeviceToken,
  VenueId,
  type ChangesMessage,
  type FollowReply,
  type FollowRequest,
  type Handshake,
  type Answer,
  type ToScreen,
  type ToVenue,
} from '../../shared/wire.ts';
import { aProgramme, at, type EventShape } from './an-event.ts';
import { post } from './post.ts';

/** A clock that a test holds and moves. */
export type HeldClock = Clock & { set(at: Instant): void };

export function heldClock(start: Instant): HeldClock {
  let now = start;
  return { now: () => now, rate: 0, set: (next) => void (now = next) };
}

export type RunningVenue = {
  venue: Venue;
  clock: HeldClock;
  passphrase: string;
  organiserPassphrase: string;
  /** The address below which everything is, with a slash at its end. */
  base: string;
  /** Gives a device a token, as the venue's own terminal would. */
  tokenFor(duty: DeviceDuty, name?: string): Promise<string>;
  stop(): Promise<void>;
};

export const silent = pino({ level: 'silent' });

/** A venue on loopback that holds the event of `shape`, at 12:30 of its first day. */
export async function aVenue(shape: EventShape, options: Partial<VenueOptions> = {}): Promise<RunningVenue> {
  const clock = heldClock(at('12:30'));
  const data = createMemoryJournal(VenueId.parse('0123456789abcdef'));
  const venue = await createVenue({ data, clock, log: silent, ...options });
  await venue.importProgramme(aProgramme(shape));
  const passphrase = await venue.access.makePassphrase('staff');
  const organiserPassphrase = await venue.access.makePassphrase('organiser');
  const { server, port } = await listening(express().use(options.basePath ?? '/', venue.router));
  venue.attach(server);
  return {
    venue,
    clock,
    passphrase,
    organiserPassphrase,
    base: `http://127.0.0.1:${port}${options.basePath ?? ''}/`,
    async tokenFor(duty, name = 'Test') {
      const { access } = venue;
      const admission =
        duty.role === 'staff'
          ? await access.signIn(name, passphrase)
          : duty.role === 'organiser'
            ? await access.signIn(name, organiserPassphrase)
            : await access.setUp({ passphrase }, name, duty);
      if (admission.kind === 'refused') throw new Error(admission.code);
      return admission.token.token;
    },
    async stop() {
      await venue.close();
      await closed(server);
    },
  };
}

/** An HTTP server on loopback, on `port` or a free one. */
export async function listening(app: Express, wanted = 0): Promise<{ server: Server; port: number }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return { server, port: address.port };
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export type TestScreen = {
  socket: Socket<ToScreen, ToVenue>;
  /** Every message that came, in order. */
  messages: ChangesMessage[];
  follow(since?: FollowRequest['since']): Promise<FollowReply>;
  give(command: Command, id?: string): Promise<Answer>;
  /** Resolves when a message of at least that revision has come. */
  reached(revision: number): Promise<void>;
  gone(): Promise<string>;
  close(): void;
};

const numbers = { command: 0 };

/** A screen as a bare socket: what travels, without a page; `told` is what it says of itself. Rejects when it is not let in. */
export async function aScreen(
  base: string,
  token: string | null = null,
  wire = wireVersion,
  told: Partial<Pick<Handshake, 'screen' | 'place' | 'build'>> = {},
): Promise<TestScreen> {
  const url = new URL(base);
  const socket: Socket<ToScreen, ToVenue> = io(url.origin, {
    path: `${url.pathname}live/`,
    transports: ['websocket'],
    auth: { wire, token, ...told },
    reconnection: false,
    forceNew: true,
  });
  const messages: ChangesMessage[] = [];
  socket.on('changes', (message) => messages.push(message));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    socket,
    messages,
    follow: (since = null) => socket.emitWithAck('follow', { since }),
    give(command, id) {
      numbers.command += 1;
      const envelope = {
        id: CommandId.parse(id ?? `given-${String(numbers.command).padStart(6, '0')}`),
        command,
      };
      return socket.emitWithAck('command', envelope);
    },
    reached: (revision) =>
      new Promise((resolve) => {
        const look = () =>
          messages.some((message) => message.revision >= revision) &&
          (socket.off('changes', look), resolve());
        socket.on('changes', look);
        look();
      }),
    gone: () => new Promise((resolve) => socket.once('disconnect', resolve)),
    close: () => void socket.disconnect(),
  };
}

/** A bare socket of a person of the staff, who signs in at a venue that may run in another process. */
export async function aStaffScreen(base: string, passphrase: string, name: string): Promise<TestScreen> {
  const { body } = await post(base, 'api/sign-in', { name, passphrase });
  return aScreen(base, DeviceToken.parse(body).token);
}
