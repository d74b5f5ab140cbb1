/** What a person can do about an error of the system, by its code. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room on it',
  EDQUOT: 'the quota of the disk is used up: make room on it',
  EROFS: 'the disk is read-only: choose a folder that can be written',
  EACCES: 'this user may not write there: give it the right, or choose another folder',
  EPERM: 'this user may not write there: give it the right, or choose another folder',
  ENOTDIR: 'a file stands where a folder should be: choose another folder',
  EIO: 'the disk reports errors: copy the data folder to another disk',
};

/** An error of the disk as a sentence that says what, where and what to do; any other error as it is. */
export function diskTrouble(what: string, error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in known && typeof known.code === 'string' ? known.code : '';
  const todo = advice[code];
  return todo === undefined ? known : new Error(`${what}: ${todo} (${code}).`, { cause: known });
}
