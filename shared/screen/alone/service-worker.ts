/**
 * Keeps the pages and their assets of one build on the device, so that a screen can be loaded again while the venue server
 * is gone. Browsers run it in a secure context alone (HTTPS or localhost). Nothing of the venue's data passes through here:
 * routes and the live connection are left to the network.
 */

/** The files of this build below the worker's scope, and the build's name; the build writes both in here. */
declare const __PRECACHE__: { build: string; files: string[] };

type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = ExtendableEvent & {
  request: Request;
  respondWith(response: Promise<Response>): void;
};
type WorkerScope = {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
};
const worker = globalThis as unknown as WorkerScope;

const { build, files } = __PRECACHE__;
const scope = worker.registration.scope;
const ours = `uketsuke ${scope} `;
const cacheName = `${ours}${build}`;
/** A page that the venue does not give within this time is taken from the device. */
const pageWithinMs = 4_000;

async function keepThisBuild(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: a page of the build before must not get in.
  await cache.addAll(files.map((file) => new Request(new URL(file, scope), { cache: 'no-cache' })));
  await worker.skipWaiting();
}

async function forgetOtherBuilds(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The file below the scope that an address means; null when it is not one of this build's. */
function fileOf(address: string): string | null {
  const { href } = new URL(address.split(/[?#]/, 1)[0] ?? address);
  if (!href.startsWith(scope)) return null;
  const path = href.slice(scope.length);
  return [path, `${path}index.html`, `${path}/index.html`].find((file) => files.includes(file)) ?? null;
}

/** The venue's page while it answers, so that a new build is seen at once; otherwise the one that was kept. */
async function page(request: Request, file: string): Promise<Response> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), pageWithinMs));
  const fresh = fetch(request).catch(() => null);
  const answer = await Promise.race([fresh, late]);
  // A proxy in front of a venue that is gone answers with 502 or so.
  if (answer && answer.status < 500) return answer;
  return (await kept(file)) ?? (await fresh) ?? Response.error();
}

/** Assets carry their hash in the name: what was kept once is right for ever. */
async function asset(request: Request, file: string | null): Promise<Response> {
  const known = await (file === null ? caches.match(request) : kept(file));
  if (known) return known;
  const answer = await fetch(request);
  // Fonts are many and come as names need them: each is kept once it was used.
  if (answer.status === 200) await (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}

async function kept(file: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(new URL(file, scope).href);
}

worker.addEventListener('install', (event) => event.waitUntil(keepThisBuild()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOtherBuilds()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const file = fileOf(request.url);
  if (request.mode === 'navigate' && file !== null) event.respondWith(page(request, file));
  else if (request.url.startsWith(`${scope}assets/`)) event.respondWith(asset(request, file));
});
