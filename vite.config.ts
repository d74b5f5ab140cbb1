import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { placedPages } from './server/setup/placed-pages.mjs';
import { namedBuild } from './server/setup/screens-build.mjs';

/** Where `npm run dev` runs the venue. */
const venue = 'http://127.0.0.1:8080';

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every screen is a page of its own; `base: './'` lets the venue be mounted under any path. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [placedPages(), namedBuild()],
  // `npm run dev`: the pages come from here and reload on save, the venue itself answers the rest.
  server: {
    proxy: {
      '/api': venue,
      '/badges': venue,
      '/live': { target: venue, ws: true },
    },
  },
  build: {
    outDir: 'dist/screens',
    emptyOutDir: true,
    target: 'es2020',
    // The content security policy of the venue allows no inline script and no data: address for fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: {
        start: page('start/index.html'),
        kiosk: page('kiosk/index.html'),
        'table-display': page('table-display/index.html'),
        'lobby-display': page('lobby-display/index.html'),
        'staff-desk': page('staff-desk/index.html'),
        certificate: page('certificate/index.html'),
        badges: page('staff-desk/badges/index.html'),
        'venue-check': page('venue-check/index.html'),
        'service-worker': page('shared/screen/alone/service-worker.ts'),
      },
      // A worker serves what lies below its own place: it stands at the top, under a name that stays.
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
