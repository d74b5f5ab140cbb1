import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package-root.ts';

const root = packageRoot();
const read = (path: string) => readFileSync(join(root, path), 'utf8').replace(/\n */g, ' ');

/** What holds catalogues: what screens share, and each screen. */
const rooms = [
  'shared/screen',
  'kiosk',
  'table-display',
  'lobby-display',
  'staff-desk',
  'start',
  'venue-check',
  'certificate',
];

/** Every sentence of a language: `texts/en/….ts` of what screens share, `texts/en.ts` of one of them alone. */
async function sentencesOf(language: 'en' | 'ja'): Promise<string[]> {
  const isCatalogue = new RegExp(`(^|/)texts/${language}(/[^/]+)?\\.ts$`);
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
      .filter((file) => isCatalogue.test(file)),
  );
  const modules = await Promise.all(files.map((file) => import(join(root, file))));
  const below = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(below);
  return modules.flatMap((module: object) => below(Object.values(module)));
}

describe('the runbook', () => {
  it.each([
    ['en', 'docs/runbook.md', /“([^”]+)”/g],
    ['ja', 'docs/runbook.ja.md', /「([^」]+)」/g],
  ] as const)('OP-10 in %s quotes only what screens say', async (language, path, quotes) => {
    const sentences = await sentencesOf(language);
    const quoted = [...new Set([...read(path).matchAll(quotes)].map(([, words]) => words ?? ''))];
    expect(quoted.length).toBeGreaterThan(12);
    const ofItself = ['quotation marks', 'Meetings'];
    expect(
      quoted.filter((words) => !ofItself.includes(words) && !sentences.some((one) => one.includes(words))),
    ).toEqual([]);
  });

  it('OP-10 both languages have the same situations, each numbered', () => {
    const shape = (path: string) =>
      readFileSync(join(root, path), 'utf8')
        .split(/^## /m)
        .slice(1)
        .map((section) => section.match(/^\d+\./gm)?.length ?? 0);
    expect(shape('docs/runbook.ja.md')).toEqual(shape('docs/runbook.md'));
    expect(Math.min(...shape('docs/runbook.md'))).toBeGreaterThan(2);
  });
});
