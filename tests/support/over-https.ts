import { request } from 'node:https';

export type Fetched = { status: number; headers: NodeJS.Dict<string | string[]>; text: string };

/** Asks by HTTPS, really verifying the certificate: with `ca` alone as the authority, or those of the system without. */
export function overHttps(address: string, ca?: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    request(address, { ca, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}
