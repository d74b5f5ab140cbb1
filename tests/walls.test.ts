import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const screens = [
  'kiosk',
  'table-display',
  'lobby-display',
  'staff-desk',
  'start',
  'venue-check',
  'certificate',
];
const rooms = ['server', 'shared', ...screens];

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The files that a file imports, be it as a type alone: whoever reads one of a circle must read all of it. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+\.tsx?)';/gms)];
  return imports.map(([, path]) => relative(root, join(dirname(file), path ?? '')));
}

const graph = new Map(
  rooms.flatMap((room) => sources(join(root, room))).map((file) => [relative(root, file), importsOf(file)]),
);

function circleFrom(start: string, path: string[] = [start], done = new Set<string>()): string[] | null {
  for (const next of graph.get(path.at(-1) ?? '') ?? []) {
    if (next === start) return [...path, next];
    if (done.has(next)) continue;
    done.add(next);
    const circle = circleFrom(start, [...path, next], done);
    if (circle) return circle;
  }
  return null;
}

describe('the walls of the house', () => {
  it('no file imports itself by a detour', () => {
    expect(graph.size).toBeGreaterThan(100);
    expect([...graph.keys()].flatMap((file) => circleFrom(file) ?? [])).toEqual([]);
  });

  it.each([
    ['shared/domain/rules/x.ts', "import '../../screen/chime.ts';"],
    ['shared/domain/x.ts', "import 'preact';"],
    ['shared/domain/x.ts', 'export const now = Date.now();'],
    ['shared/screen/x.ts', "import '../../kiosk/kiosk-flow.ts';"],
    ['server/venue-check/x.ts', "import '../../venue-check/page/measurements.ts';"],
    ['shared/domain/x.ts', "import '../wire.ts';"],
    ['server/live/x.ts', "import '../../shared/screen/chime.ts';"],
    ['kiosk/scan/x.ts', "import '../../table-display/table-texts.ts';"],
    ['start/x.ts', "import '../certificate/certificate-texts.ts';"],
    ['certificate/x.ts', "import '../server/clock.ts';"],
    ['shared/screen/x.ts', "import '../../venue-check/page/measurements.ts';"],
    ['staff-desk/venue-check/x.ts', "import '../../venue-check/page/measurements.ts';"],
    ['staff-desk/x.ts', "import '../server/clock.ts';"],
    ['staff-desk/board/x.ts', "export const table = document.querySelector('table');"],
    ['shared/screen/frame/x.ts', "export const kept = localStorage.getItem('table');"],
    ['kiosk/x.ts', 'export const reload = () => window.location.reload();'],
    ['server/x.ts', 'let remembered = 0; export const next = () => (remembered += 1);'],
  ])('the lint rule stops %s with %s', async (filePath, text) => {
    const [result] = await new ESLint({ cwd: root }).lintText(text, { filePath: join(root, filePath) });
    expect(result?.errorCount).toBeGreaterThan(0);
  });
});
