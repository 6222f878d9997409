/** A whole HTTP/1.1 request or response. */
export interface HttpMessage {
  /** Start line and header lines. */
  readonly head: string;
  readonly body: Buffer;
}

const endOfHead = '\r\n\r\n';
const endOfChunks = Buffer.from('0\r\n\r\n');

/**
 * Puts the messages of one connection together again. Much less work than `node:http` does, so that neither the
 * load nor the subgraphs slow down what is measured; only for peers that send one message and wait for the answer.
 */
export class MessageReader {
  #arrived: Buffer[] = [];
  #bytes = 0;
  #head = '';
  /** Length of the whole message; unknown before its head is there, and always when it comes in chunks. */
  #length: number | undefined;

  /** Takes what has arrived; gives the message when this was its last part. */
  push(part: Buffer): HttpMessage | undefined {
    this.#arrived.push(part);
    this.#bytes += part.length;
    if (this.#head === '' && !this.#readHead()) return undefined;
    const body = this.#length === undefined ? this.#bodyOfChunks() : this.#bodyOfLength();
    if (!body) return undefined;
    const message = { head: this.#head, body };
    this.#arrived = [];
    this.#bytes = 0;
    this.#head = '';
    return message;
  }

  #readHead(): boolean {
    const all = this.#all();
    const end = all.indexOf(endOfHead);
    if (end < 0) return false;
    this.#head = all.toString('latin1', 0, end);
    const isChunked = /^transfer-encoding: *chunked/im.test(this.#head);
    const bodyBytes = Number(headerOf(this.#head, 'content-length') ?? 0);
    this.#length = isChunked ? undefined : end + endOfHead.length + bodyBytes;
    return true;
  }

  #bodyOfLength(): Buffer | undefined {
    if (this.#bytes < (this.#length as number)) return undefined;
    return this.#all().subarray(this.#head.length + endOfHead.length);
  }

  #bodyOfChunks(): Buffer | undefined {
    const last = this.#arrived.at(-1) as Buffer;
    if (!endsWith(last.length < endOfChunks.length ? this.#all() : last, endOfChunks))
      return undefined;
    return joinChunks(this.#all().subarray(this.#head.length + endOfHead.length));
  }

  #all(): Buffer {
    if (this.#arrived.length > 1) this.#arrived = [Buffer.concat(this.#arrived)];
    return this.#arrived[0] as Buffer;
  }
}

/** Value of the header with this name in lower case. */
function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim();
}

/** The body without the lengths between its chunks; none when the last chunk is not there yet. */
function joinChunks(body: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  let position = 0;
  while (position < body.length) {
    const endOfLine = body.indexOf('\r\n', position);
    const size = Number.parseInt(body.toString('latin1', position, endOfLine), 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(endOfLine + 2, endOfLine + 2 + size));
    position = endOfLine + 2 + size + 2;
  }
  return undefined;
}

function endsWith(part: Buffer, end: Buffer): boolean {
  return part.length >= end.length && part.subarray(-end.length).equals(end);
}
