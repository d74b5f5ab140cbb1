import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const testsFolder = new URL('.', import.meta.url).pathname;
const spec = readFileSync(new URL('../shared/SPEC.md', import.meta.url), 'utf8');
const ruleIds = [...spec.matchAll(/^- \*\*([A-Z]{2}-[A-Z]?\d+)\*\*/gm)].map(([, id]) => id ?? '');

function testFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return testFiles(path);
    return /\.test\.ts$|-suite\.ts$/.test(name) ? [path] : [];
  });
}

const titles = testFiles(testsFolder)
  .flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /\b(?:it|describe)(?:\.each(?:<[^>]*>)?\([\s\S]*?\))?\(\s*['"`]([^'"`]+)/g,
    ),
  ])
  .map(([, title]) => title ?? '');
const quoted = new Set(titles.flatMap((title) => title.match(/\b[A-Z]{2}-[A-Z]?\d+\b/g) ?? []));

describe('the rules of shared/SPEC.md', () => {
  it('there are some, each with an id of its own', () => {
    expect(ruleIds.length).toBeGreaterThan(40);
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  it('each is quoted by a test', () => {
    expect(ruleIds.filter((id) => !quoted.has(id))).toEqual([]);
  });

  it('no test quotes a rule that is not there', () => {
    expect([...quoted].filter((id) => !ruleIds.includes(id))).toEqual([]);
  });
});
