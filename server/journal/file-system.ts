/**
 * What the data folder asks of a disk. A port: `disk.ts` is the real one; tests hand in disks that run full, fail, write
 * short, or lose their power. Every call rejects with the system's error (`code` is ENOSPC, EIO, EROFS …).
 */
export type FileSystem = {
  /** Makes the folder, and those above it, when missing; what was made survives a power cut. */
  makeFolder(folder: string): Promise<void>;
  /** Whether nobody but its own user may read or write a file or a folder. What is made through this port is so. */
  isPrivate(path: string): Promise<boolean>;
  /** The names in a folder, sorted. */
  list(folder: string): Promise<string[]>;
  /**
   * `read` and `change` want a file that is there, `new` one that is not; `over` empties one that is there. Only `read`
   * works on a disk that cannot be written.
   */
  open(path: string, how: 'read' | 'change' | 'new' | 'over'): Promise<OpenFile>;
  /** Gives a file another name, in the place of one that has it. At any instant either is there, never neither. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** Makes the names in a folder as they stand now survive a power cut. */
  syncFolder(folder: string): Promise<void>;
};

export type OpenFile = {
  /** In bytes. */
  size(): Promise<number>;
  /** At most `length` bytes from `position`; none at the end of the file. */
  read(position: number, length: number): Promise<Buffer>;
  /** Writes at `position` and tells how many bytes it took, which may be less than were given. */
  write(bytes: Buffer, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Makes what the file holds now survive a power cut; its name is for `syncFolder`. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
