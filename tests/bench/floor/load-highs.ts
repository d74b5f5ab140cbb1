import createHighs from 'highs';

/** HiGHS as WebAssembly, from the package's own file. */
export function loadHighs() {
  return createHighs();
}
export type Highs = Awaited<ReturnType<typeof loadHighs>>;
