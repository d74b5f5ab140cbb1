import { spawnSync } from 'node:child_process';
import { chmod, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolderCommand } from '../../../server/command-line/folder-options.ts';
import { lastBackupOf } from '../../../server/journal/backup-facts.ts';
import { disk } from '../../../server/journal/disk.ts';
import { openFileJournal } from '../../../server/journal/file-journal.ts';
import { packageRoot } from '../../../server/package-root.ts';
import { aFolder } from '../../support/folder.ts';
import { bytesFrom } from '../../support/seeded.ts';
import { venueProcess } from '../../support/venue-process.ts';

/** The command line as `npm start --` gives it, run to its end. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/setup/run-venue.mjs', ...args], {
    cwd: packageRoot(),
    encoding: 'utf8',
  });
  return { status, text: `${stdout}${stderr}` };
}

describe('the command line for a data folder', () => {
  it('JR-9 JR-14 JR-17 JR-19 on a real venue: one process a folder, a backup while it runs, a start from what is whole', async () => {
    const folder = await aFolder();
    const data = join(folder.path, 'made', 'when', 'missing');
    const venue = await venueProcess(['--data', data]);
    try {
      const second = run('--data', data, '--port', '0');
      expect(second).toMatchObject({ status: 1, text: expect.stringContaining('is in use by process') });
      expect(run('backup', '--data', data, '--to', join(folder.path, 'b'))).toMatchObject({
        status: 0,
        text: expect.stringContaining('read back and whole'),
      });
      expect(await lastBackupOf(disk, data)).not.toBeNull();
    } finally {
      await venue.stop();
    }
    const looked = run('verify', '--data', data);
    expect(looked).toMatchObject({ status: 0, text: expect.stringContaining('120 companies') });
    const path = join(data, 'journal.ndjson');
    const bytes = await readFile(path);
    bytes[bytes.indexOf('\n') - 9] = 0x23;
    await writeFile(path, bytes);
    expect(run('--data', data, '--port', '0')).toMatchObject({
      status: 1,
      text: expect.stringContaining('--start-from-what-is-whole'),
    });
    const again = await venueProcess(['--data', data, '--start-from-what-is-whole']);
    expect(again.output()).toContain('starts from revision 0');
    await again.stop();
    await folder.remove();
  }, 60_000);

  it('JR-26 what the venue and a backup write is for its own user alone, and what is looser is told', async () => {
    const folder = await aFolder();
    const [data, copy] = [join(folder.path, 'data'), join(folder.path, 'copy')];
    await (await venueProcess(['--data', data])).stop();
    expect(run('backup', '--data', data, '--to', copy).status).toBe(0);
    for (const made of [data, copy]) {
      expect((await stat(made)).mode & 0o777).toBe(0o700);
      const files = await readdir(made);
      expect(files).toContain('journal.ndjson');
      for (const file of files) expect((await stat(join(made, file))).mode & 0o777).toBe(0o600);
    }
    expect(run('verify', '--data', data).text).not.toContain('Warning');
    await chmod(data, 0o755);
    await chmod(join(data, 'journal.ndjson'), 0o644);
    const looked = run('verify', '--data', data);
    expect(looked.status).toBe(0);
    expect(looked.text).toContain(`Warning: Other users of this machine may read ${data}`);
    expect(looked.text).toContain(`(the folder itself, journal.ndjson)`);
    expect(looked.text).toContain(`chmod -R go-rwx ${data}`);
    const reports: string[] = [];
    const journal = await openFileJournal(data, {
      ...{ disk, now: () => 1, randomBytes: bytesFrom(1) },
      report: (message) => void reports.push(message),
    });
    await journal.close();
    expect(reports).toEqual([expect.stringContaining('chmod -R go-rwx')]);
    expect((await stat(data)).mode & 0o777).toBe(0o755);
    await folder.remove();
  }, 60_000);

  it.each([
    [['backup'], 'backup needs --to DIR2'],
    [['restore', '--data', 'x'], 'restore needs --from DIR2'],
    [['erase', '--yes'], 'erase needs --delegate ID'],
    [['find'], 'find needs --name TEXT'],
    [['verify', '--to', 'x'], '--to does not belong to verify'],
  ])('JR-19 %j is told what is missing', (argv, why) => {
    expect(readFolderCommand(argv)).toMatchObject({ kind: 'wrong', why: expect.stringContaining(why) });
  });

  it('JR-19 what begins with no command of these runs the venue', () => {
    expect(readFolderCommand(['--data', 'verify'])).toBeNull();
  });
});
