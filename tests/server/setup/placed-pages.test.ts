import { describe, expect, it } from 'vitest';
import { seenFrom, sourceOf } from '../../../server/setup/placed-pages.mjs';

describe('pages that are served from another place than their room', () => {
  it.each([
    ['/', '/start/index.html'],
    ['/?lang=en', '/start/index.html?lang=en'],
    ['/staff-desk/check/?as=kiosk&lang=en', '/venue-check/index.html?as=kiosk&lang=en'],
    ['/staff-desk/certificate/index.html', '/certificate/index.html'],
    ['/staff-desk/', '/staff-desk/'],
    ['/kiosk/main.tsx', '/kiosk/main.tsx'],
  ])('%s is found at %s', (asked, source) => {
    expect(sourceOf(asked)).toBe(source);
  });

  it('their links lead to the same files from there', () => {
    const html =
      '<link href="../assets/a.css"><script src="../assets/a.js"></script><a href="https://b.example/">';
    expect(seenFrom('index.html', 'start/index.html', html)).toBe(
      '<link href="./assets/a.css"><script src="./assets/a.js"></script><a href="https://b.example/">',
    );
    expect(seenFrom('staff-desk/check/index.html', 'venue-check/index.html', html)).toContain(
      'src="../../assets/a.js"',
    );
  });
});
