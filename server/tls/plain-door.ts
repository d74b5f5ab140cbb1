import express, { type Express } from 'express';
import { join } from 'node:path';
import { protection } from '../http/protection.ts';

export type PlainDoorParts = {
  /** The port of the HTTPS server. */
  securePort: number;
  /** The authority's certificate as PEM; null when the certificate was given and tablets know its authority. */
  authority: string | null;
  /** The folder of the built screens. */
  screens: string;
};

/**
 * What is answered without encryption: the certificate with the page that says how to trust it, since a tablet that does
 * not trust it yet cannot ask by HTTPS. Everything else is sent on to HTTPS.
 */
export function plainDoor({ securePort, authority, screens }: PlainDoorParts): Express {
  const app = express().disable('x-powered-by').use(protection());
  if (authority !== null) {
    app.use(certificateRoute(authority));
    app.use('/staff-desk/certificate', express.static(join(screens, 'staff-desk', 'certificate')));
    app.use('/assets', express.static(join(screens, 'assets')));
  }
  app.use((request, response) => {
    const host = hostOf(request.headers.host);
    if (host === null) return void response.status(400).end();
    const port = securePort === 443 ? '' : `:${securePort}`;
    response.redirect(307, `https://${host}${port}${request.originalUrl}`);
  });
  return app;
}

/** `ca.crt`: the authority's certificate, as tablets take it in. */
export function certificateRoute(authority: string): Express {
  const app = express().disable('x-powered-by').use(protection());
  app.get('/ca.crt', (_request, response) => {
    response
      .type('application/x-x509-ca-cert')
      .set('Content-Disposition', 'attachment; filename="uketsuke-ca.crt"')
      .set('Cache-Control', 'no-cache')
      .send(Buffer.from(authority));
  });
  return app;
}

/** The host of a request without its port; null for what is no host. */
function hostOf(header: string | undefined): string | null {
  return /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(:\d+)?$/.exec(header ?? '')?.[1] ?? null;
}
