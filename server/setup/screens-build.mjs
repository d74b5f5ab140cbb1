// @ts-check
import { createHash } from 'node:crypto';

/** Fonts are many; the worker keeps those that were used. Maps of the sources are for nobody's screen. */
const notKeptBeforehand = /\.(?:woff2?|map)$/;
const worker = 'service-worker.js';

/**
 * Names the build by what is in it: every page says so in a `venue-build` meta element, the service worker is told which
 * files to keep, and `build.json` tells the venue server.
 * @returns {import('vite').Plugin}
 */
export function namedBuild() {
  return {
    name: 'uketsuke:named-build',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
        .filter(({ fileName }) => fileName !== worker)
        .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
      const hash = createHash('sha256');
      for (const file of files) hash.update(`${file.fileName}\0`).update(contentOf(file)).update('\0');
      const build = hash.digest('hex').slice(0, 12);
      for (const file of files) {
        if (file.type === 'asset' && file.fileName.endsWith('.html')) file.source = withBuild(file, build);
      }
      const kept = files.map(({ fileName }) => fileName).filter((name) => !notKeptBeforehand.test(name));
      const script = bundle[worker];
      if (script?.type !== 'chunk' || !script.code.includes('__PRECACHE__'))
        this.error('the service worker is not in the build');
      script.code = script.code.replace('__PRECACHE__', () => JSON.stringify({ build, files: kept }));
      this.emitFile({ type: 'asset', fileName: 'build.json', source: `${JSON.stringify({ build })}\n` });
    },
  };
}

/** @param {import('vite').Rollup.OutputAsset | import('vite').Rollup.OutputChunk} file */
function contentOf(file) {
  return file.type === 'chunk' ? file.code : file.source;
}

/**
 * @param {import('vite').Rollup.OutputAsset} page
 * @param {string} build
 */
function withBuild({ source, fileName }, build) {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  if (!text.includes('</head>')) throw new Error(`${fileName} has no head`);
  return text.replace('</head>', () => `  <meta name="venue-build" content="${build}" />\n  </head>`);
}
