import { TLSSocket } from 'node:tls';
import type { Actor } from '../../shared/domain/actor.ts';
import { VenueCheckReport, type ServerFinding } from '../../shared/domain/venue-check/findings.ts';
import type { ReportBook } from '../venue-check/report-book.ts';
import type { Clock } from '../clock.ts';
import type { ScreenSocket } from './screen-socket.ts';

export type VenueCheckParts = {
  book: ReportBook;
  /** The version that runs, for a page to compare its own with. */
  version: string;
  /** What the server measures of itself now; the days are those of the certificate on the asker's connection. */
  server: (certificateDaysLeft: number | null) => Promise<ServerFinding[]>;
};

/** Takes what a device measured of itself, and shows all of it to staff. */
export function serveVenueCheck(
  socket: ScreenSocket,
  { book, version, server }: VenueCheckParts,
  clock: Clock,
  actor: Actor,
): void {
  socket.on('check', (report, reply) => {
    if (typeof reply !== 'function') return;
    const read = VenueCheckReport.safeParse(report);
    if (!read.success) return reply({ kind: 'malformed', version });
    book.note(read.data, actor, socket.id);
    reply({ kind: 'noted', version });
  });

  socket.on('checks', (reply) => {
    if (typeof reply !== 'function') return;
    const asOf = { now: clock.now(), rate: clock.rate };
    if (actor.role !== 'staff') return reply({ ...asOf, devices: [], server: [] });
    void server(certificateDaysLeft(socket, Date.now())).then((found) =>
      reply({ ...asOf, devices: book.list(), server: found }),
    );
  });
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Whole days that the certificate of this connection is still good for, negative when it has ended; null on plain HTTP. */
function certificateDaysLeft(socket: ScreenSocket, now: number): number | null {
  const connection = socket.request.socket;
  if (!(connection instanceof TLSSocket)) return null;
  const certificate = connection.getCertificate();
  const end = certificate && 'valid_to' in certificate ? Date.parse(certificate.valid_to) : Number.NaN;
  return Number.isNaN(end) ? null : Math.floor((end - now) / dayMs);
}
