import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AnswerReader } from '../../../gateway/transport/answer-reader.ts';

const body = '{"data":{"title":"Số đỏ"}}';
const bytes = Buffer.from(body);

describe('an answer', () => {
  test.each([
    ['of a length', `HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length}\r\n\r\n${body}`],
    ['in chunks', `HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n${chunks(5)}0\r\n\r\n`],
    [
      'in chunks with extensions and trailers',
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks(7, ';a="b"')}000\r\nx: y\r\nz: 0\r\n\r\n`,
    ],
    [
      'after hints',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200\r\ncontent-length: ${bytes.length}, ${bytes.length}\r\n\r\n${body}`,
    ],
  ])('%s is put together however it is cut', (_, text) => {
    const whole = Buffer.from(text);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 12 }), (cuts) => {
        const { answer, reader } = readInParts(whole, cuts);
        expect(answer?.body.toString()).toBe(body);
        expect(answer?.status).toBe(200);
        expect(reader.keepsOpen).toBe(true);
      }),
    );
  });

  test('may end with its connection, which then is not used again', () => {
    const reader = new AnswerReader(100);
    expect(reader.push(Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${body}`))).toBeUndefined();
    expect(reader.end()?.body.toString()).toBe(body);
    expect(reader.keepsOpen).toBe(false);
  });

  test('that is cut off is none', () => {
    const reader = new AnswerReader(100);
    reader.push(Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"da'));
    expect(reader.end()).toBeUndefined();
  });

  test('may have no body', () => {
    const { answer, reader } = readInParts(Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'), []);
    expect(answer).toEqual({ status: 204, encoding: undefined, body: '' });
    expect(reader.keepsOpen).toBe(true);
  });

  test('says how it is compressed and how long the connection stays', () => {
    const text =
      'HTTP/1.1 200 OK\r\nContent-Encoding: GZIP\r\nKeep-Alive: timeout=5, max=9\r\ncontent-length: 0\r\n\r\n';
    const { answer, reader } = readInParts(Buffer.from(text), []);
    expect(answer?.encoding).toBe('gzip');
    expect(reader.keepOpenSeconds).toBe(5);
  });

  test.each([
    ['says so', 'HTTP/1.1 200 OK\r\nconnection: Close\r\ncontent-length: 0\r\n\r\n'],
    ['is of HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n'],
    ['is followed by more', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\nHTTP/1.1 200 OK\r\n'],
    [
      'has a length and chunks',
      'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('does not keep its connection open when it %s', (_, text) => {
    const { answer, reader } = readInParts(Buffer.from(text), []);
    expect(answer).toBeDefined();
    expect(reader.keepsOpen).toBe(false);
  });

  test.each([
    ['not HTTP', 'SSH-2.0-OpenSSH_9\r\n\r\n'],
    ['of HTTP/2', 'HTTP/2 200 OK\r\n\r\n'],
    ['with two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
    ['with a negative length', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
    ['with a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
    [
      'with another transfer encoding',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n',
    ],
    ['with a chunk without a size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx\r\n'],
    [
      'with a chunk longer than it says',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabc\r\n',
    ],
    ['with a head without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}`],
  ])('%s is refused', (_, text) => {
    expect(() => readInParts(Buffer.from(text), [])).toThrow(
      expect.objectContaining({ name: 'MalformedAnswer' }),
    );
  });

  test.each([
    ['by its length', 'content-length: 101\r\n\r\n'],
    ['in chunks', `transfer-encoding: chunked\r\n\r\n65\r\n${'x'.repeat(101)}\r\n`],
    ['to the end of the connection', `\r\n${'x'.repeat(101)}`],
  ])('that is too large %s is refused', (_, rest) => {
    expect(() => readInParts(Buffer.from(`HTTP/1.1 200 OK\r\n${rest}`), [])).toThrow(
      'more than 100 bytes',
    );
  });
});

function chunks(size: number, extension = ''): string {
  // Cut between characters: the whole is a string here.
  return (body.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [])
    .map((chunk) => `${Buffer.byteLength(chunk).toString(16)}${extension}\r\n${chunk}\r\n`)
    .join('');
}

/** Gives the parts in memory that is used again, as connections do. */
function readInParts(whole: Buffer, cuts: readonly number[]) {
  const reader = new AnswerReader(100);
  const ends = [...cuts, whole.length].sort((a, b) => a - b);
  const lent = Buffer.alloc(whole.length);
  let start = 0;
  let answer: ReturnType<AnswerReader['push']>;
  for (const end of ends) {
    whole.copy(lent, 0, start, end);
    if (end > start) answer = reader.push(lent.subarray(0, end - start));
    lent.fill('?');
    start = end;
  }
  return { reader, answer };
}
