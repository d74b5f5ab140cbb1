import type { Listen } from './frame/surroundings.ts';

export type Sound = 'welcome' | 'refused' | 'soon' | 'end';

/** Notes in hertz with their start and length in seconds: two rising for a welcome, one low for a refusal, a soft bell. */
const sounds: Record<Sound, readonly (readonly [number, number, number])[]> = {
  welcome: [
    [660, 0, 0.16],
    [880, 0.14, 0.3],
  ],
  refused: [[220, 0, 0.35]],
  soon: [[523, 0, 0.6]],
  end: [
    [523, 0, 0.5],
    [392, 0.35, 0.9],
  ],
};

export type Chime = (sound: Sound) => void;

/** Plays short sounds that are made on the spot; silent where the browser allows none before the first touch. */
export function createChime(onTouch: Listen): Chime {
  const context = typeof AudioContext === 'undefined' ? null : new AudioContext();
  // The first touch wakes the sound up; what was to sound before it is not played late.
  const stop = onTouch(() => {
    if (!context || context.state === 'running') stop();
    else void context.resume().catch(() => undefined);
  });
  return (sound) => {
    if (!context) return;
    if (context.state !== 'running') return void context.resume().catch(() => undefined);
    for (const [pitch, start, length] of sounds[sound])
      playNote(context, pitch, context.currentTime + start, length);
  };
}

function playNote(context: AudioContext, pitch: number, start: number, length: number): void {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.25, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + length);
  tone.connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + length);
}
