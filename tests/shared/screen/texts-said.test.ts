import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateTexts } from '../../../certificate/certificate-texts.ts';
import { kioskCatalogues } from '../../../kiosk/kiosk-texts.ts';
import { lobbyCatalogues } from '../../../lobby-display/lobby-texts.ts';
import { packageRoot } from '../../../server/package-root.ts';
import { outcome } from '../../../shared/screen/outcome/outcome-texts.ts';
import { registration } from '../../../shared/screen/registration/registration-texts.ts';
import { common } from '../../../shared/screen/texts/common-texts.ts';
import type { Catalogue } from '../../../shared/screen/texts/create-texts.ts';
import { venueCheck } from '../../../shared/screen/venue-check/venue-check-texts.ts';
import { badgesCatalogues } from '../../../staff-desk/badges/badges-texts.ts';
import { deskCatalogues } from '../../../staff-desk/desk-texts.ts';
import { startTexts } from '../../../start/start-texts.ts';
import { tableCatalogues } from '../../../table-display/table-texts.ts';
import { venueCheckCatalogues } from '../../../venue-check/venue-check-texts.ts';
import { stringsIn } from '../../support/said-sentences.ts';

/** Each page with the sentences that it may say. */
const pages: Readonly<Record<string, Catalogue>> = {
  'kiosk/main.tsx': kioskCatalogues.en,
  'table-display/main.tsx': tableCatalogues.en,
  'lobby-display/main.tsx': lobbyCatalogues.en,
  'staff-desk/main.tsx': deskCatalogues.en,
  'staff-desk/badges/main.tsx': badgesCatalogues.en,
  'start/main.tsx': startTexts.en,
  'venue-check/main.tsx': venueCheckCatalogues.en,
  'certificate/main.tsx': certificateTexts.en,
};
const shared: Catalogue = { ...common.en, ...outcome.en, ...registration.en, ...venueCheck.en };

function keysOf(catalogue: Catalogue, path = ''): string[] {
  return Object.entries(catalogue).flatMap(([name, entry]) =>
    typeof entry === 'string' ? [`${path}${name}`] : keysOf(entry, `${path}${name}.`),
  );
}

const root = packageRoot();
const said = stringsIn(root, Object.keys(pages));
const unsaidOf = (catalogue: Catalogue) => keysOf(catalogue).filter((key) => !said.has(key));
const roomOf = (file: string) => (file.startsWith('shared/') ? 'shared' : file.split('/')[0]);

describe('sentences', () => {
  it('SC-15 every page has its main file in the test', () => {
    const screens = readdirSync(root).filter((folder) => existsSync(join(root, folder, 'index.html')));
    const mains = screens.flatMap((screen) =>
      readdirSync(join(root, screen), { recursive: true, encoding: 'utf8' })
        .filter((file) => basename(file) === 'main.tsx')
        .map((file) => `${screen}/${file.replaceAll('\\', '/')}`),
    );
    expect(Object.keys(pages).toSorted()).toEqual(mains.toSorted());
  });

  it.each(Object.keys(pages))('SC-15 %s has no sentence that nobody says', (page) => {
    expect(keysOf(pages[page] ?? {}).length).toBeGreaterThan(100);
    expect(unsaidOf(pages[page] ?? {})).toEqual([]);
  });

  it('SC-15 a sentence that nobody says is found, among those that a template says too', () => {
    const asked = { kiosk: { noCamera: { none: '', refused: '', burnt: '' }, welcome: '', farewell: '' } };
    expect(unsaidOf(asked)).toEqual(['kiosk.noCamera.burnt', 'kiosk.farewell']);
  });

  it('SC-15 a sentence that one screen alone says stands with that screen, not with the common ones', () => {
    const ofOneScreen = keysOf(shared).filter((key) => {
      const rooms = new Set([...(said.get(key) ?? [])].map(roomOf));
      return rooms.size === 1 && !rooms.has('shared');
    });
    expect(ofOneScreen).toEqual([]);
  });
});
