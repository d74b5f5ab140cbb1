import { commandTable } from '../../shared/domain/commands.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonEn } from '../../shared/screen/texts/en.ts';
import { wireVersion } from '../../shared/wire-version.ts';
import { RouteRefusal } from '../../shared/wire.ts';

const page = readFileSync(new URL('../../docs/wire.md', import.meta.url), 'utf8');

/** What stands below one heading of the second level. */
function below(heading: string): string {
  const [, text = ''] = page.split(`\n## ${heading}\n`);
  return text.split('\n## ')[0] ?? '';
}

/** What stands in code marks, without its fields: `undo` of `undo { revision }`. */
function named(text: string): string[] {
  return [...text.matchAll(/`([a-z-]+)(?: \{[^`]*\})?`/g)].map(([, name]) => name ?? '');
}

describe('docs/wire.md', () => {
  it('LV-8 tells the version that the venue speaks', () => {
    expect(page).toContain(`\nVersion ${String(wireVersion)}. `);
    expect([...page.matchAll(/wire: (\d+)/g)].map(([, number]) => Number(number))).toEqual([
      wireVersion,
      wireVersion,
    ]);
  });

  it('lists each command once, with the roles that may give it', () => {
    const told = below('Commands')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => {
        const [commands = '', roles = ''] = line.slice('| '.length, -' |'.length).split(' | ');
        return named(commands).map((kind) => [kind, roles] as const);
      });
    const right = Object.values(commandTable).map(({ kind, mayGive: roles, givenBy }) => {
      const others = roles.filter((role) => role !== 'organiser');
      const alone = givenBy === 'the venue server alone';
      return [kind, alone ? expect.stringContaining('over a socket nobody') : others.join(', ')] as const;
    });
    expect(told.toSorted(byName)).toEqual(right.toSorted(byName));
  });

  it('lists each refusal of a command that a screen has a sentence for', () => {
    const variants = ['undo-blocked-old', 'not-today-over'];
    const codes = Object.keys(commonEn.refusal).filter((key) => !variants.includes(key));
    expect(new Set(named(below('Refusals')).filter((name) => name !== 'code'))).toEqual(new Set(codes));
  });

  it('lists each refusal of a route', () => {
    const told = named(below('Routes').split('\nA refusal is')[1] ?? '');
    expect(told.toSorted()).toEqual(RouteRefusal.shape.code.options.toSorted());
  });
});

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
