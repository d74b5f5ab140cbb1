import type { Beat } from '../../wire.ts';

export type HeartbeatParts = {
  /** Sends one heartbeat; rejects when no answer comes within so many milliseconds. */
  send: (withinMs: number) => Promise<Beat>;
  /** `sentAt` and `receivedAt` are of the device's steady clock. */
  onBeat: (beat: Beat, sentAt: number, receivedAt: number) => void;
  /** Two heartbeats in a row were not answered. */
  onSilence: () => void;
  steadyNow: () => number;
  everyMs: number;
};

/** A heartbeat of the screen's own: the socket's word that it is connected is worth nothing after a tablet's sleep. */
export type Heartbeat = {
  /** One more, out of turn; resolves with whether it was answered within so many milliseconds. */
  beatNow(withinMs?: number): Promise<boolean>;
  stop(): void;
};

/** A single lost answer happens on a bad network; two in a row is silence. */
const missedAtMost = 2;
const answerWithinMs = 4_000;

export function startHeartbeat({ send, onBeat, onSilence, steadyNow, everyMs }: HeartbeatParts): Heartbeat {
  let missed = 0;
  let stopped = false;

  async function beat(withinMs: number): Promise<boolean> {
    const sentAt = steadyNow();
    try {
      const answer = await send(withinMs);
      missed = 0;
      if (!stopped) onBeat(answer, sentAt, steadyNow());
      return true;
    } catch {
      missed += 1;
      if (!stopped && missed >= missedAtMost) onSilence();
      return false;
    }
  }

  const timer = setInterval(() => void beat(answerWithinMs), everyMs);
  void beat(answerWithinMs);
  return {
    beatNow: (withinMs = answerWithinMs) => beat(withinMs),
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
