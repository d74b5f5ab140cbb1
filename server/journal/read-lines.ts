import type { Revision } from '../../shared/domain/ids.ts';
import type { OpenFile } from './file-system.ts';
import { headOf, jsonOf } from './line-format.ts';
import { scan, type ScannedLine } from './scan.ts';

/** Why a line is not the next whole entry: its checksum is wrong, it is no entry, or an entry before it is missing. */
export type FaultKind = 'garbled' | 'not-an-entry' | 'gap';

/** The first place where a journal is not whole. */
export type Fault = {
  kind: FaultKind;
  line: number;
  byte: number;
  /** The last revision before it. */
  lastWhole: Revision;
  /** Whole lines behind it. */
  wholeAfter: number;
  /**
   * `torn`: an append that was under way and that nobody was told of. `damaged`: something was appended when it was
   * durable already, or it is whole and yet not what should follow, so that it was acknowledged.
   */
  verdict: 'torn' | 'damaged';
  /** Whether more stands there than a line that broke off. */
  holdsLineFeed: boolean;
};

export type WholeLine = ScannedLine & { json: string };

/**
 * Reads a journal of `size` bytes line by line. `take` is given each whole line and says what is wrong with it, or null;
 * `revision` tells the last that it took. At the first fault the rest is only looked at for what it tells of the fault: a
 * disk may keep the blocks of an unfinished append in any order, so that whole lines can stand behind a torn one.
 */
export async function readLines(
  file: OpenFile,
  size: number,
  take: (line: WholeLine) => FaultKind | null,
  revision: () => Revision,
): Promise<Fault | null> {
  let fault = null as Fault | null;
  for await (const line of scan(file, { from: 0, firstLine: 1, to: size })) {
    if (fault) {
      fault = { ...fault, ...lookBehind(fault, line) };
      continue;
    }
    const kind = line.json === null ? 'garbled' : take({ ...line, json: line.json });
    if (kind === null) continue;
    fault = {
      kind,
      line: line.number,
      byte: line.start,
      lastWhole: revision(),
      wholeAfter: 0,
      verdict: kind === 'garbled' ? 'torn' : 'damaged',
      holdsLineFeed: line.bytes.at(-1) === 0x0a,
    };
    const swallowed = line.json === null ? wholeWithin(line.bytes) : null;
    if (swallowed) fault = { ...fault, ...lookBehind(fault, swallowed) };
  }
  return fault;
}

function lookBehind(fault: Fault, { json }: Pick<ScannedLine, 'json'>): Partial<Fault> {
  if (json === null) return {};
  const head = headOf(json);
  // A line that does not tell what was durable before it was an append of its own.
  const isBuiltOnIt = head === null || head.durable === null || head.durable > fault.lastWhole;
  return { wholeAfter: fault.wholeAfter + 1, verdict: isBuiltOnIt ? 'damaged' : fault.verdict };
}

/** A whole line at the end of a garbled one: the line feed between them was hit. */
function wholeWithin(line: Buffer): Pick<WholeLine, 'json'> | null {
  const text = line.subarray(0, -1).toString('latin1');
  const starts = [...text.matchAll(/[0-9a-f]{8} \{"revision":/g)].map(({ index }) => index);
  for (const start of starts.filter((at) => at > 0)) {
    const json = jsonOf(line.subarray(start, -1));
    if (json !== null) return { json };
  }
  return null;
}
