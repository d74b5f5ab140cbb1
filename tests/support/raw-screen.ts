import type { TestScreen } from './a-venue.ts';

/** Numbers of acknowledgements that no client gives by itself, so that answers to raw packets are told apart. */
const numbers = { ack: 1_000_000 };

/** Sends text as one message of the screen's connection, whatever it is: `42["beat",…]` would be an event. */
export function sendRaw({ socket }: TestScreen, text: string | Buffer): void {
  socket.io.engine.write(text);
}

/**
 * Sends an event whose arguments are the given JSON, which need be none that a client would make, and gives the answer. It
 * rejects when the connection ends before.
 */
export function askRaw(screen: TestScreen, event: string, json: string): Promise<unknown> {
  numbers.ack += 1;
  const number = numbers.ack;
  const { engine } = screen.socket.io;
  return new Promise((resolve, reject) => {
    const stop = () => {
      engine.off('data', look);
      engine.off('close', lost);
    };
    const lost = () => {
      stop();
      reject(new Error(`the connection ended: ${event} ${json.slice(0, 200)}`));
    };
    const look = (data: unknown) => {
      const answer = typeof data === 'string' ? /^3(\d+)(\[.*\])$/s.exec(data) : null;
      if (Number(answer?.[1]) !== number) return;
      stop();
      const [first]: unknown[] = JSON.parse(answer?.[2] ?? '[]') as unknown[];
      resolve(first);
    };
    engine.on('data', look);
    engine.on('close', lost);
    sendRaw(screen, `2${number}["${event}"${json === '' ? '' : `,${json}`}]`);
  });
}
