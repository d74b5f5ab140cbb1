import type { FindingOf } from '../../shared/domain/venue-check/findings.ts';

/** A camera needs some pictures to get used to the light. */
const picturesLookedAt = 15;
const sample = { width: 64, height: 48 };

/** Shows the camera in `video` for a moment and tells how bright the brightest of its pictures was. */
export async function measureCamera(video: HTMLVideoElement): Promise<FindingOf<'camera'>> {
  const without = (seen: FindingOf<'camera'>['seen']) => ({ check: 'camera', seen, light: null }) as const;
  if (!window.isSecureContext) return without('insecure');
  if (!('mediaDevices' in navigator)) return without('none');
  let stream: MediaStream | null = null;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
    video.srcObject = stream;
    await video.play();
    return { check: 'camera', seen: 'picture', light: await brightest(video) };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError') return without('refused');
    return without(name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'failed');
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  }
}

async function brightest(video: HTMLVideoElement): Promise<number | null> {
  const canvas = Object.assign(document.createElement('canvas'), sample);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  let most: number | null = null;
  for (let seen = 0; seen < picturesLookedAt; seen += 1) {
    await new Promise<void>((resolve) => setTimeout(resolve, 100));
    if (video.videoWidth === 0) continue;
    context.drawImage(video, 0, 0, sample.width, sample.height);
    most = Math.max(most ?? 0, lightOf(context.getImageData(0, 0, sample.width, sample.height).data));
  }
  return most;
}

/** Mean brightness, 0 to 255, of RGBA pixels, weighted as the eye does (ITU-R BT.601). */
export function lightOf(pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index + 3 < pixels.length; index += 4) {
    sum += 0.299 * (pixels[index] ?? 0) + 0.587 * (pixels[index + 1] ?? 0) + 0.114 * (pixels[index + 2] ?? 0);
  }
  return pixels.length === 0 ? 0 : sum / (pixels.length / 4);
}
