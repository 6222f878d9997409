import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AuditAnchorRow } from './tables.ts';

/**
 * File of the anchors of one chain: a line for each, `sequence hash sealed_at`. It lies outside the database, best where
 * whoever may write to the database may not write.
 *
 * @param chain hash of the chain's origin
 */
export function anchorsFile(folder: string, subgraph: string, chain: string): string {
  return join(folder, `${subgraph}-${chain.slice(0, 16)}.anchors`);
}

/** @throws {Error} for a line that is no anchor */
export async function readAnchors(file: string): Promise<AuditAnchorRow[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, sequence, hash, sealedAt] = linePattern.exec(line) ?? [];
      if (hash === undefined || sealedAt === undefined) {
        throw new Error(`Line ${index + 1} of ${file} is no anchor`);
      }
      return { sequence: Number(sequence), hash, sealed_at: sealedAt };
    });
}

const linePattern = /^(\d+) ([0-9a-f]{64}) (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})$/;

export async function appendAnchors(
  file: string,
  anchors: readonly AuditAnchorRow[],
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const lines = anchors.map(
    ({ sequence, hash, sealed_at }) => `${sequence} ${hash} ${sealed_at}\n`,
  );
  await appendFile(file, lines.join(''), { flush: true });
}
