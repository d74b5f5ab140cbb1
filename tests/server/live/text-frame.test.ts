import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrame } from '../../../server/live/text-frame.ts';

describe('a text as a frame', () => {
  it('LV-9 of every length arrives whole and in order at a web socket of another make', async () => {
    const texts = [0, 1, 125, 126, 65_535, 65_536, 300_000].map((length) => 'x'.repeat(length));
    texts.push('商談会'.repeat(40), '商談会'.repeat(30_000));
    const server = createServer().listen(0, '127.0.0.1');
    const sockets = new WebSocketServer({ server, perMessageDeflate: false });
    sockets.on('connection', (_, request) => {
      for (const text of texts) request.socket.write(textFrame(text));
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const heard: string[] = [];
    await new Promise<void>((resolve, reject) => {
      client.once('error', reject);
      client.on('message', (bytes: Buffer, isBinary) => {
        if (isBinary) reject(new Error('not a text'));
        if (heard.push(bytes.toString()) === texts.length) resolve();
      });
    });
    expect(heard.map((text) => text.length)).toEqual(texts.map((text) => text.length));
    expect(heard).toEqual(texts);
    client.terminate();
    sockets.close();
    server.close();
  });
});
