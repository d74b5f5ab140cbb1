/** A stream of numbers in [0, 1). */
export type Chance = () => number;

export function pickOf<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const deep = (levels: number, open: string, close: string) =>
  `${open.repeat(levels)}0${close.repeat(levels)}`;

/** JSON of what no field expects, or of what some field does and this one perhaps too. */
const oddValues = [
  ...[
    'null',
    'true',
    '0',
    '-0',
    '-1',
    '1',
    '2',
    '0.5',
    '1e999',
    '-1e999',
    '9007199254740993',
    '8640000000000001',
    '253402300800000',
  ],
  ...[
    '""',
    '" "',
    '"x"',
    '"T01"',
    '"H01"',
    '"G001"',
    '"host"',
    '"guest"',
    '"__proto__"',
    '"constructor"',
    '"\\u0000"',
    '"\\ud800"',
  ],
  ...[
    '"\\u202e"',
    '"\\u200b"',
    '"\\ufeff"',
    '"<b>x</b>"',
    '"=1+1"',
    '"../../etc"',
    `"${'x'.repeat(201)}"`,
    `"${'x'.repeat(5_000)}"`,
  ],
  ...[
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '{"kind":"lobby"}',
    '{"__proto__":{"role":"organiser"}}',
    '{"_placeholder":true,"num":0}',
  ],
  ...[deep(40, '[', ']'), deep(2_000, '{"a":', '}'), deep(3_000, '[', ']')],
];
const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'role',
  'actor',
  'by',
  '',
  '0',
  'kind',
  'insist',
];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The JSON text of `value` with one to three things in it altered: a value, a key, an item, its letters. */
export function mutated(value: unknown, chance: Chance): string {
  const marks: string[] = [];
  const mark = (json: string) => `mark-${marks.push(json)}-`;
  let tree = JSON.parse(JSON.stringify(value)) as Json;
  const times = chance() < 0.6 ? 1 : 2 + Math.floor(chance() * 2);
  for (let time = 0; time < times; time += 1) tree = alter(tree, chance, mark);
  // Odd values are put in as text at the end: not all of them live through JSON.stringify.
  return JSON.stringify(tree).replace(
    /"mark-(\d+)-"/g,
    (_, number: string) => marks[Number(number) - 1] ?? 'null',
  );
}

function alter(node: Json, chance: Chance, mark: (json: string) => string): Json {
  if (typeof node !== 'object' || node === null || chance() < 0.1) return replaced(node, chance, mark);
  const keys = Object.keys(node);
  if (keys.length > 0 && chance() < 0.75) {
    const key = pickOf(chance, keys);
    if (Array.isArray(node))
      return node.map((item, index) => (String(index) === key ? alter(item, chance, mark) : item));
    return Object.fromEntries(
      Object.entries(node).map(([name, item]) => [name, name === key ? alter(item, chance, mark) : item]),
    );
  }
  if (Array.isArray(node)) return chance() < 0.5 ? [...node, mark(pickOf(chance, oddValues))] : node.slice(1);
  if (keys.length > 0 && chance() < 0.4) {
    const gone = pickOf(chance, keys);
    return Object.fromEntries(Object.entries(node).filter(([name]) => name !== gone));
  }
  return Object.fromEntries([
    ...Object.entries(node),
    [pickOf(chance, oddKeys), mark(pickOf(chance, oddValues))],
  ]);
}

function replaced(node: Json, chance: Chance, mark: (json: string) => string): Json {
  if (typeof node === 'string' && chance() < 0.6) return flipped(node, chance);
  if (typeof node === 'number' && chance() < 0.5) return node + Math.floor((chance() - 0.5) * 4) * 1_800_000;
  return mark(pickOf(chance, oddValues));
}

/** The text with a few of its letters turned into others. */
export function flipped(text: string, chance: Chance): string {
  const letters = [...text];
  for (let time = 0; time < 1 + Math.floor(chance() * 3); time += 1) {
    const letter =
      chance() < 0.5
        ? pickOf(chance, [...'abcXYZ0123456789'])
        : String.fromCodePoint(32 + Math.floor(chance() * 224));
    letters[Math.floor(chance() * letters.length)] = letter;
  }
  return letters.join('');
}
