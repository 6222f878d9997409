import { existsSync } from 'node:fs';
import { mkdir, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Does a task in the first of the run's workers that asks for it; the others wait until it is over. */
export async function onceInARun(name: string, task: () => Promise<void>): Promise<void> {
  const folder = join(process.env.TEST_FOLDER ?? '', name.replaceAll(' ', '-'));
  const done = join(folder, 'done');
  const failed = join(folder, 'failed');
  if (await isFirst(folder)) {
    try {
      await task();
      await writeFile(done, '');
    } catch (error) {
      await writeFile(failed, '');
      throw error;
    }
  } else {
    await changesUntil(folder, () => existsSync(done) || existsSync(failed));
    if (existsSync(failed)) throw new Error(`The task "${name}", which many tests share, failed.`);
  }
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}

async function changesUntil(folder: string, isOver: () => boolean): Promise<void> {
  const changes = watch(folder)[Symbol.asyncIterator]();
  // Watching begins with the first `next`: what happened before it is seen by `isOver`, what comes after by the change.
  for (let change = changes.next(); !isOver(); change = changes.next()) await change;
  await changes.return?.();
}
