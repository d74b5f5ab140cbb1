// The venue's process: a real venue on a real data folder, and beside it the plain broadcast that it is compared with.
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { backlog } from '../../../server/live/backlog.ts';
import { pino } from 'pino';
import { createVenue, type Venue } from '../../../server/create-venue.ts';
import { rehearsalClock } from '../../../server/clock.ts';
import { closed } from '../../support/a-venue.ts';
import type { Doors } from './doors.ts';
import { answerParent, cpuMs } from './processes.ts';
import { openRawBroadcast, type RawBroadcast } from './raw-broadcast.ts';
import { halltime, moveNumber, theHall } from './the-hall.ts';

type Running = { venue: Venue; server: Server; raw: RawBroadcast };

async function open(folder: string, port: number): Promise<{ running: Running; base: string }> {
  const log = pino({ level: 'warn' }, pino.destination(2));
  const venue = await createVenue({ data: folder, clock: rehearsalClock(halltime, 1), log });
  const server = createServer(express().use(venue.router));
  venue.attach(server);
  await new Promise<void>((resolve) => server.listen({ port, host: '127.0.0.1', backlog }, resolve));
  const { port: given } = server.address() as AddressInfo;
  return { running: { venue, server, raw: await openRawBroadcast() }, base: `http://127.0.0.1:${given}/` };
}

async function doorsOf({ venue, raw }: Running, base: string): Promise<Doors> {
  await venue.importProgramme(theHall());
  const passphrase = await venue.access.makePassphrase('staff');
  const token = async (role: 'staff' | 'kiosk') => {
    const { access } = venue;
    const admission = await (role === 'staff'
      ? access.signIn(role, passphrase)
      : access.setUp({ passphrase }, role, { role }));
    if (admission.kind === 'refused') throw new Error(admission.code);
    return admission.token.token;
  };
  return { base, raw: raw.address, staff: await token('staff'), floor: await token('kiosk') };
}

function venueSide() {
  let running: Running | null = null;
  const here = () => {
    if (!running) throw new Error('the venue is not open');
    return running;
  };
  return {
    /** Opens a new venue with the hall's event and sets up what the screens come in with. */
    async openNew({ folder }: { folder: string }): Promise<Doors> {
      const opened = await open(folder, 0);
      running = opened.running;
      return doorsOf(running, opened.base);
    },
    /** Opens the venue that is kept in `folder` on the port it had; answers with the milliseconds that it took. */
    async reopen({ folder, port }: { folder: string; port: number }): Promise<number> {
      const before = performance.now();
      running = (await open(folder, port)).running;
      return performance.now() - before;
    },
    async give({ round }: { round: number }): Promise<void> {
      const outcome = await here().venue.give(moveNumber(round).command);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    },
    cpu: () => cpuMs(),
    memory(): NodeJS.MemoryUsage {
      globalThis.gc?.();
      return process.memoryUsage();
    },
    async close(): Promise<void> {
      const { venue, server, raw } = here();
      await venue.close();
      await raw.close();
      await closed(server);
      running = null;
    },
  };
}

export type VenueSide = ReturnType<typeof venueSide>;
answerParent(venueSide());
