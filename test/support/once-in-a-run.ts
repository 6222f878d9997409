import { existsSync, watch } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
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

/** Waits for a change of the folder after which it is over; what happened before the watching began is looked at first. */
function changesUntil(folder: string, isOver: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watch(folder, () => {
    if (isOver()) resolve();
  });
  if (isOver()) resolve();
  return promise.finally(() => watcher.close());
}
