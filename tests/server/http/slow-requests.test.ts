import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { hallServer } from '../../../server/http/hall-server.ts';
import { aVenue, closed } from '../../support/a-venue.ts';

/** Sends `text`, then nothing more, and resolves with what came back when the server hangs up. */
function sendAndHang(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

it('HS-4 headers and bodies that do not come to an end are let go, and others are answered meanwhile', async () => {
  const running = await aVenue({ hosts: 1, guests: 1 });
  const patience = { headersMs: 300, requestMs: 600, lookEveryMs: 50 };
  const server = hallServer(express().use(running.venue.router), null, patience);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const slowHeaders = Array.from({ length: 50 }, () =>
    sendAndHang(port, 'GET /api/health HTTP/1.1\r\nHost: hall\r\nX-Slow: '),
  );
  const slowBodies = Array.from({ length: 50 }, () =>
    sendAndHang(
      port,
      'POST /api/sign-in HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"name"',
    ),
  );
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  const answers = await Promise.all([...slowHeaders, ...slowBodies]);
  expect(new Set(answers.map((answer) => answer.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  const long = `GET /api/health HTTP/1.1\r\nHost: hall\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`;
  expect((await sendAndHang(port, long)).slice(0, 12)).toBe('HTTP/1.1 431');
  await closed(server);
  await running.stop();
});
