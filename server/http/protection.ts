import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * No inline script, nothing from elsewhere. `wasm-unsafe-eval` lets the kiosk's reader run its WebAssembly; `camera` is left
 * to the page's own origin, for the same kiosk. No HSTS and no upgrade: a hall without a certificate speaks plain HTTP.
 */
export function protection(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}
