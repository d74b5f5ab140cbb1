import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package-root.ts';

const root = packageRoot();
const read = (path: string) => readFileSync(join(root, path), 'utf8').replace(/\n */g, ' ');

/** Every sentence of every catalogue of a language. */
async function sentencesOf(language: 'en' | 'ja'): Promise<string[]> {
  const folder = join(root, 'shared/screen/texts', language);
  const modules = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file))));
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
