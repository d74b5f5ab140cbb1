/**
 * How a screen tries again when the venue is gone, as Socket.IO's client takes it, in milliseconds. The first tries come
 * after about 0.3 and 0.6 s, each spread by half; Socket.IO spreads nothing beyond the longest pause, so that one is
 * each screen's own: after a power cut two thousand screens do not knock in the same instant, and each knocks soon enough
 * to be current 2 s after the venue is back. `chance` is from 0 up to 1.
 */
export function retryOptions(chance: number) {
  return {
    reconnectionDelay: 300,
    reconnectionDelayMax: shortestLongPause + Math.round(chance * (longestPause - shortestLongPause)),
    randomizationFactor: 0.5,
  };
}

const shortestLongPause = 500;
const longestPause = 1_200;
