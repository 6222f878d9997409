/** An answer of HTTP, as far as GraphQL needs it. */
export interface HttpAnswer {
  readonly status: number;
  /** How the body is compressed; nothing if it is not. */
  readonly encoding: string | undefined;
  /** As text, when it is not compressed. */
  readonly body: Buffer | string;
}

/** The answer's body is larger than it may be. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** What came is not HTTP/1.1. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

interface Head {
  readonly status: number;
  readonly encoding: string | undefined;
  /** Bytes of the body; nothing when it comes in chunks or ends with the connection. */
  readonly length: number | undefined;
  readonly isChunked: boolean;
  readonly keepsOpen: boolean;
  readonly keepOpenSeconds: number | undefined;
}

/** Most bytes of a head, of the line before a chunk, and of all trailers. */
const maxHeadBytes = 64 * 1024;
const nothing = Buffer.alloc(0);

/**
 * Puts one answer together from what a connection brings. Source: RFC 9112, sections 4 to 7 and 9.3.
 *
 * Undici's reader does more than is needed here: it runs in WebAssembly, and makes a list and an object of all headers.
 */
export class AnswerReader {
  readonly #maxBytes: number;
  #head: Head | undefined;
  /** What has come and is not understood yet: a part of the head, or of a line between chunks. */
  #rest: Buffer = nothing;
  #body: Buffer[] = [];
  /** How many of them have memory of their own. */
  #kept = 0;
  #bodyBytes = 0;
  /** Bytes that are missing of the current chunk, and the end of its line. */
  #chunkBytes = 0;
  #expects: 'size' | 'end of chunk' | 'trailer' = 'size';
  #trailerBytes = 0;
  #hasMore = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether anything of the answer has come. */
  get hasBegun(): boolean {
    return this.#head !== undefined || this.#rest.length > 0;
  }

  /** Whether another request may follow on the connection, once the answer is whole. */
  get keepsOpen(): boolean {
    return this.#head?.keepsOpen === true && !this.#hasMore;
  }

  /** For how many seconds the subgraph keeps an idle connection, if it says so. */
  get keepOpenSeconds(): number | undefined {
    return this.#head?.keepOpenSeconds;
  }

  /**
   * Takes what has come; gives the answer when it is whole. The part is only lent: its memory may be used again.
   *
   * @throws {MalformedAnswer | AnswerTooLarge}
   */
  push(part: Buffer): HttpAnswer | undefined {
    let data = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part]);
    this.#rest = nothing;
    while (this.#head === undefined) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0 || end > maxHeadBytes) {
        this.#wait(data);
        return this.#keep();
      }
      const head = parseHead(data.toString('latin1', 0, end));
      data = data.subarray(end + 4);
      // 100 Continue and 103 Early Hints come before the answer.
      if (head.status >= 200) this.#head = head;
      else if (data.length === 0) return undefined;
    }
    const isWhole = this.#head.isChunked ? this.#pushChunks(data) : this.#pushBody(data);
    return isWhole ? this.#answer(this.#head) : this.#keep();
  }

  /** Gives the answer if it was one that ends with the connection. */
  end(): HttpAnswer | undefined {
    const head = this.#head;
    return head && !head.isChunked && head.length === undefined ? this.#answer(head) : undefined;
  }

  #answer({ status, encoding }: Head): HttpAnswer {
    const [first] = this.#body;
    const isSingle = first !== undefined && this.#body.length === 1;
    const body = isSingle ? first : Buffer.concat(this.#body);
    if (encoding === undefined || encoding === 'identity') {
      return { status, encoding, body: body.toString('utf8') };
    }
    return { status, encoding, body: isSingle ? Buffer.from(body) : body };
  }

  /** Copies what is kept of the part that was lent. */
  #keep(): undefined {
    if (this.#rest.length > 0) this.#rest = Buffer.from(this.#rest);
    for (; this.#kept < this.#body.length; this.#kept++) {
      this.#body[this.#kept] = Buffer.from(this.#body[this.#kept] as Buffer);
    }
  }

  #wait(data: Buffer): void {
    if (data.length > maxHeadBytes) throw new MalformedAnswer('a head or a line without end');
    this.#rest = data;
  }

  #pushBody(data: Buffer): boolean {
    const length = this.#head?.length;
    if (length === undefined) {
      this.#take(data);
      return false;
    }
    if (length > this.#maxBytes) throw this.#tooLarge();
    const missing = length - this.#bodyBytes;
    this.#hasMore = data.length > missing;
    this.#take(this.#hasMore ? data.subarray(0, missing) : data);
    return this.#bodyBytes === length;
  }

  #pushChunks(data: Buffer): boolean {
    let at = 0;
    for (;;) {
      if (this.#chunkBytes > 0) {
        const chunk = data.subarray(at, at + this.#chunkBytes);
        this.#take(chunk);
        this.#chunkBytes -= chunk.length;
        at += chunk.length;
        if (this.#chunkBytes > 0) return false;
      }
      const end = data.indexOf('\r\n', at);
      if (end < 0) {
        this.#wait(data.subarray(at));
        return false;
      }
      const isLast = this.#takeLine(data.toString('latin1', at, end));
      at = end + 2;
      if (isLast) {
        this.#hasMore = at < data.length;
        return true;
      }
    }
  }

  /** Takes a line between chunks; tells whether it was the last one. */
  #takeLine(line: string): boolean {
    if (this.#expects === 'trailer') {
      this.#trailerBytes += line.length;
      if (this.#trailerBytes > maxHeadBytes) throw new MalformedAnswer('trailers without end');
      return line === '';
    }
    if (this.#expects === 'end of chunk') {
      if (line !== '') throw new MalformedAnswer('a chunk longer than it says');
      this.#expects = 'size';
      return false;
    }
    const size = /^([\da-f]{1,8})[ \t]*(?:;|$)/i.exec(line)?.[1];
    if (size === undefined) throw new MalformedAnswer('a chunk without a size');
    this.#chunkBytes = Number.parseInt(size, 16);
    this.#expects = this.#chunkBytes === 0 ? 'trailer' : 'end of chunk';
    return false;
  }

  #take(data: Buffer): void {
    if (data.length === 0) return;
    this.#bodyBytes += data.length;
    if (this.#bodyBytes > this.#maxBytes) throw this.#tooLarge();
    this.#body.push(data);
  }

  #tooLarge(): AnswerTooLarge {
    return new AnswerTooLarge(`more than ${this.#maxBytes} bytes`);
  }
}

function parseHead(text: string): Head {
  const lines = text.split('\r\n');
  const [, minor, code] = /^HTTP\/1\.(\d) (\d{3})(?: |$)/.exec(lines[0] as string) ?? [];
  if (code === undefined) throw new MalformedAnswer('no status line of HTTP/1.1');
  const headers = new Map<string, string>();
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string;
    const colon = line.indexOf(':');
    if (colon < 1) throw new MalformedAnswer('a header without a name');
    const name = line.slice(0, colon).toLowerCase();
    if (!readHeaders.has(name)) continue;
    const value = line.slice(colon + 1).trim();
    const known = headers.get(name);
    headers.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  const status = Number(code);
  const transfer = headers.get('transfer-encoding')?.toLowerCase();
  if (transfer !== undefined && transfer !== 'chunked') {
    throw new MalformedAnswer(`transfer-encoding "${transfer}"`);
  }
  const isEmpty = status === 204 || status === 304;
  const length = isEmpty ? 0 : contentLength(headers.get('content-length'));
  const connection = headers.get('connection')?.toLowerCase() ?? '';
  const isChunked = transfer !== undefined && !isEmpty;
  return {
    status,
    encoding: headers.get('content-encoding')?.toLowerCase(),
    length: isChunked ? undefined : length,
    isChunked,
    // Both a length and chunks are a sign of an attack: what follows on that connection is not to be trusted.
    keepsOpen:
      minor === '1' && !connection.includes('close') && isChunked === (length === undefined),
    keepOpenSeconds:
      Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]) || undefined,
  };
}

const readHeaders = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]);

function contentLength(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const lengths = new Set(value.split(',').map((length) => length.trim()));
  const [only = ''] = lengths;
  if (lengths.size > 1 || !/^\d{1,15}$/.test(only)) {
    throw new MalformedAnswer(`content-length "${value}"`);
  }
  return Number(only);
}
