// @ts-check
import { posix } from 'node:path';

/** Pages that are served from another place than their room: the room's HTML, and the address below the venue. */
const places = new Map([
  ['start/index.html', 'index.html'],
  ['venue-check/index.html', 'staff-desk/check/index.html'],
  ['certificate/index.html', 'staff-desk/certificate/index.html'],
]);

/**
 * Puts each page where it is served, in the build and in `npm run dev`. Their HTML names sources from the root (`/start/main.tsx`),
 * which holds from both places.
 * @returns {import('vite').Plugin}
 */
export function placedPages() {
  return {
    name: 'uketsuke:placed-pages',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = sourceOf(request.url ?? '/');
        next();
      });
    },
    generateBundle(_options, bundle) {
      for (const [room, place] of places) {
        const page = bundle[room];
        if (page?.type !== 'asset' || typeof page.source !== 'string')
          this.error(`${room} is not in the build`);
        page.source = seenFrom(place, room, page.source);
        page.fileName = place;
      }
    },
  };
}

/**
 * @param {string} address what a browser asked for, from the root
 * @returns {string} where the page stands that is served there; any other address as it is
 */
export function sourceOf(address) {
  const [path = '', ...query] = address.split('?');
  const asked = `${path}${path.endsWith('/') ? 'index.html' : ''}`;
  const room = [...places].find(([, place]) => `/${place}` === asked)?.[0];
  return room === undefined ? address : [`/${room}`, ...query].join('?');
}

/**
 * The links of a page, as they are written in `room`, written for `place`.
 * @param {string} place
 * @param {string} room
 * @param {string} html
 */
export function seenFrom(place, room, html) {
  return html.replace(/\b(src|href)="(\.{1,2}\/[^"]*)"/g, (_all, attribute, link) => {
    const file = posix.join(posix.dirname(room), link);
    const path = posix.relative(posix.dirname(place), file);
    return `${attribute}="${path.startsWith('.') ? path : `./${path}`}"`;
  });
}
