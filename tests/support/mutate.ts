/** What no command holds: other kinds, the ends of numbers, long and odd text, the keys of prototypes. */
const odd: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => -1,
  () => 0,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 0.5,
  () => '',
  () => ' ',
  () => 'x'.repeat(5_000),
  () => '\u0000\u0007',
  () => 'abc\u202Ecba',
  () => '<img src=x onerror=alert(1)>',
  () => '=HYPERLINK("http://elsewhere.example")',
  () => '../../etc/passwd',
  () => '__proto__',
  () => 'constructor',
  () => [],
  () => ({}),
  () => Array.from({ length: 500 }, () => 'x'),
  () => nested(200),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => ({ $gt: '' }),
  () => Buffer.from('bytes'),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : [nested(depth - 1)];
}

/** Anything at all. */
export function oddValue(chance: () => number): unknown {
  return odd[Math.floor(chance() * odd.length)]?.();
}

/** `value` with one thing in it altered: a field replaced, left out, doubled under another name, or all of it. */
export function mutated(value: unknown, chance: () => number): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.1) return oddValue(chance);
  if (Array.isArray(value)) {
    if (value.length === 0) return oddValue(chance);
    const at = Math.floor(chance() * value.length);
    return value.map((item: unknown, index) => (index === at ? mutated(item, chance) : item));
  }
  const fields = Object.entries(value);
  const at = Math.floor(chance() * fields.length);
  const key = fields[at]?.[0] ?? 'kind';
  const how = chance();
  if (how < 0.15) return Object.fromEntries(fields.filter(([name]) => name !== key));
  if (how < 0.3) {
    const added = ['__proto__', 'constructor', 'toString', 'extra', 'role'][Math.floor(chance() * 5)] ?? 'x';
    // Through JSON, as it travels: there `__proto__` is a field like any other.
    const written = JSON.stringify(value).slice(0, -1);
    const comma = written === '{' ? '' : ',';
    return JSON.parse(`${written}${comma}${JSON.stringify(added)}:{"polluted":true}}`) as unknown;
  }
  return Object.fromEntries(
    fields.map(([name, field]: [string, unknown]) => [name, name === key ? mutated(field, chance) : field]),
  );
}
