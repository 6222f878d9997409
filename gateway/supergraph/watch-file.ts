import { unwatchFile, watchFile } from 'node:fs';

/**
 * Calls back after a file has changed.
 *
 * Looks at the file's state once a second instead of waiting for the system's notice: that also sees a file that is
 * replaced, a link that is turned to another file (as container platforms do) and network folders.
 *
 * @returns stops watching
 */
export function watchForChanges(file: string, changed: () => void, intervalMs = 1_000): () => void {
  const listener = () => changed();
  watchFile(file, { interval: intervalMs, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
