import type { Beat } from '../../wire.ts';

export type HeartbeatParts = {
  /** Sends one heartbeat; rejects when no answer comes in time. */
  send: () => Promise<Beat>;
  /** `sentAt` and `receivedAt` are of the device's steady clock. */
  onBeat: (beat: Beat, sentAt: number, receivedAt: number) => void;
  /** Two heartbeats in a row were not answered. */
  onSilence: () => void;
  steadyNow: () => number;
  everyMs: number;
};

/** A heartbeat of the screen's own: the socket's word that it is connected is worth nothing after a tablet's sleep. */
export type Heartbeat = { beatNow(): void; stop(): void };

/** A single lost answer happens on a bad network; two in a row is silence. */
const missedAtMost = 2;

export function startHeartbeat({ send, onBeat, onSilence, steadyNow, everyMs }: HeartbeatParts): Heartbeat {
  let missed = 0;
  let stopped = false;

  async function beat(): Promise<void> {
    const sentAt = steadyNow();
    try {
      const answer = await send();
      missed = 0;
      if (!stopped) onBeat(answer, sentAt, steadyNow());
    } catch {
      missed += 1;
      if (!stopped && missed >= missedAtMost) onSilence();
    }
  }

  const timer = setInterval(() => void beat(), everyMs);
  void beat();
  return {
    beatNow: () => void beat(),
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
