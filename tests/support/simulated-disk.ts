import { dirname, join } from 'node:path';
import type { FileSystem, OpenFile } from '../../server/journal/file-system.ts';

/** One call of the port, before it is done. */
export type Call = {
  number: number;
  kind:
    'list' | 'open' | 'rename' | 'remove' | 'syncFolder' | 'size' | 'read' | 'write' | 'truncate' | 'sync';
  path: string;
};
/** May throw, and then the call is not done; `short` lets a write take half of its bytes. */
export type Hook = (call: Call) => 'short' | undefined;

type Work = { kind: 'write'; position: number; bytes: Buffer } | { kind: 'truncate'; length: number };
/** A file: what a power cut leaves in any case, and what was done since the last sync, in order. */
type Content = { durable: Buffer; since: Work[]; now: Buffer };
type Naming = { kind: 'set'; path: string; content: Content } | { kind: 'gone'; path: string };

/** Disks promise no more than that a sector is written wholly or not at all. */
const sectorBytes = 512;

/**
 * A disk in memory that forgets what nobody synced, as POSIX allows: a file's bytes need `sync`, the names in its folder
 * `syncFolder`. `crash` is the power cut; what it leaves is another disk.
 */
export class SimulatedDisk implements FileSystem {
  hook: Hook = () => undefined;
  calls = 0;
  /** What the disk says it does and does not, to show that a test would notice. */
  readonly lie: 'sync' | 'syncFolder' | null;
  #names = new Map<string, Content>();
  #durableNames = new Map<string, Content>();
  #namings: Naming[] = [];

  constructor(lie: SimulatedDisk['lie'] = null) {
    this.lie = lie;
  }

  /** What is there after the power fails now: of what was not synced a part, chosen by `chance`. */
  crash(chance: () => number): SimulatedDisk {
    const kept = Math.floor(chance() * (this.#namings.length + 1));
    const names = new Map(this.#durableNames);
    for (const naming of this.#namings.slice(0, kept)) applyNaming(names, naming);
    const reorders = chance() < 0.5;
    const left = new SimulatedDisk(this.lie);
    for (const [path, content] of names) {
      left.put(path, reorders ? reordered(content, chance) : cutShort(content, chance));
    }
    return left;
  }

  /** What a program that is killed leaves: everything it did, synced or not. */
  paths(): string[] {
    return [...this.#names.keys()].sort();
  }
  bytesOf(path: string): Buffer | null {
    return this.#names.get(path)?.now ?? null;
  }
  /** Puts a file there, durably. */
  put(path: string, bytes: Buffer): void {
    const content = { durable: bytes, since: [], now: bytes };
    this.#names.set(path, content);
    this.#durableNames.set(path, content);
  }
  drop(path: string): void {
    this.#names.delete(path);
    this.#durableNames.delete(path);
  }

  async makeFolder(): Promise<void> {}
  async isPrivate(): Promise<boolean> {
    return true;
  }
  async list(folder: string): Promise<string[]> {
    this.#call('list', folder);
    return this.paths()
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(join(folder, 'x').length - 1));
  }
  async open(path: string, how: 'read' | 'change' | 'new' | 'over'): Promise<OpenFile> {
    this.#call('open', path);
    const there = this.#names.get(path);
    if (there && how === 'new') throw failure('EEXIST');
    if (!there && (how === 'read' || how === 'change')) throw failure('ENOENT');
    const content = there ?? { durable: Buffer.alloc(0), since: [], now: Buffer.alloc(0) };
    if (!there) this.#name({ kind: 'set', path, content });
    if (how === 'over') work(content, { kind: 'truncate', length: 0 });
    return this.#file(path, content);
  }
  async rename(from: string, to: string): Promise<void> {
    this.#call('rename', to);
    const moved = [...this.#names].filter(([path]) => path === from || path.startsWith(`${from}/`));
    if (moved.length === 0) throw failure('ENOENT');
    for (const [path, content] of moved) {
      this.#name({ kind: 'set', path: `${to}${path.slice(from.length)}`, content });
      this.#name({ kind: 'gone', path });
    }
  }
  async remove(path: string): Promise<void> {
    this.#call('remove', path);
    if (this.#names.has(path)) this.#name({ kind: 'gone', path });
  }
  async syncFolder(folder: string): Promise<void> {
    this.#call('syncFolder', folder);
    if (this.lie === 'syncFolder') return;
    for (const naming of this.#namings.splice(0)) applyNaming(this.#durableNames, naming);
  }

  #file(path: string, content: Content): OpenFile {
    const call = (kind: Call['kind']) => this.#call(kind, path);
    const { lie } = this;
    return {
      size: async () => (call('size'), content.now.length),
      read: async (position, length) => (call('read'), content.now.subarray(position, position + length)),
      async write(bytes, position) {
        const taken = call('write') === 'short' ? Math.ceil(bytes.length / 2) : bytes.length;
        work(content, { kind: 'write', position, bytes: Buffer.from(bytes.subarray(0, taken)) });
        return taken;
      },
      truncate: async (length) => (call('truncate'), work(content, { kind: 'truncate', length })),
      async sync() {
        call('sync');
        if (lie === 'sync') return;
        content.durable = content.now;
        content.since = [];
      },
      close: async () => undefined,
    };
  }
  #name(naming: Naming): void {
    applyNaming(this.#names, naming);
    this.#namings.push(naming);
  }
  #call(kind: Call['kind'], path: string): 'short' | undefined {
    this.calls += 1;
    return this.hook({ number: this.calls, kind, path });
  }
}

export function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the test wants it`), { code });
}

function applyNaming(names: Map<string, Content>, naming: Naming): void {
  if (naming.kind === 'set') names.set(naming.path, naming.content);
  else names.delete(naming.path);
}

function work(content: Content, done: Work): void {
  content.since.push(done);
  content.now = after(content.now, done);
}

function after(bytes: Buffer, done: Work): Buffer {
  if (done.kind === 'truncate') return bytes.subarray(0, done.length);
  const end = done.position + done.bytes.length;
  const result = Buffer.alloc(Math.max(bytes.length, end));
  bytes.copy(result);
  done.bytes.copy(result, done.position);
  return result;
}

/** The work since the last sync reached the disk in order, up to somewhere in the middle of one piece. */
function cutShort({ durable, since }: Content, chance: () => number): Buffer {
  const whole = Math.floor(chance() * (since.length + 1));
  const bytes = since.slice(0, whole).reduce(after, durable);
  const torn = since[whole];
  if (torn?.kind !== 'write') return bytes;
  const length = Math.floor(chance() * torn.bytes.length);
  return length === 0 ? bytes : after(bytes, { ...torn, bytes: torn.bytes.subarray(0, length) });
}

/** The work since the last sync reached the disk in any order: each sector is the new one or what was there before. */
function reordered({ durable, since }: Content, chance: () => number): Buffer {
  return since.reduce((bytes, done) => {
    if (done.kind === 'truncate') return chance() < 0.5 ? after(bytes, done) : bytes;
    let result = bytes;
    for (let at = 0; at < done.bytes.length;) {
      const position = done.position + at;
      const length = Math.min(sectorBytes - (position % sectorBytes), done.bytes.length - at);
      if (chance() < 0.5) {
        result = after(result, { kind: 'write', position, bytes: done.bytes.subarray(at, at + length) });
      }
      at += length;
    }
    return result;
  }, durable);
}
