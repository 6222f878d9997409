import { isUtf8 } from 'node:buffer';
import { ImportProblem } from './import-problem.ts';

const lineFeed = 0x0a;

/**
 * The text of a file in UTF-8, without the byte order mark that it may begin with.
 *
 * @throws {ImportProblem} that names the first byte that is not UTF-8
 */
export function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const position = firstWrongByte(bytes);
  const line = bytes.subarray(0, position).reduce((n, byte) => n + Number(byte === lineFeed), 1);
  throw new ImportProblem(
    `byte ${position} (counted from 0, in line ${line}) is not UTF-8: save the file as UTF-8`,
  );
}

/** Decoding puts U+FFFD for what is wrong, so the bytes written back differ from there on. */
function firstWrongByte(bytes: Buffer): number {
  const writtenBack = Buffer.from(bytes.toString());
  return bytes.findIndex((byte, index) => byte !== writtenBack[index]);
}
