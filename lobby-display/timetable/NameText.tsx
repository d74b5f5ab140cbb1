import { isLong } from './name-length.ts';
import type { WallName } from './wall-names.ts';

/** Scripts whose letters stand in storeys (with Vietnamese): two lines of them do not fit into a row, so they take one. */
const tallScripts =
  /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Lao}\u1EA0-\u1EF9]/u;

/** A company's name on the wall: two lines at most, one in a tall script, then an ellipsis. */
export function NameText({ name: { name, tag }, kind }: { name: WallName; kind: 'host' | 'guest' | 'with' }) {
  return (
    <span
      class={`lobby-name lobby-name-${kind} company-name`}
      data-tall={tallScripts.test(name)}
      data-long={isLong(name)}
    >
      {name}
      {tag !== null && kind !== 'host' && <small class="lobby-tag"> {tag}</small>}
    </span>
  );
}
