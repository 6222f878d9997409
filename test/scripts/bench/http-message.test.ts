import { describe, expect, test } from '@jest/globals';
import { type HttpMessage, MessageReader } from '../../../scripts/bench/http-message.ts';

const withLength = 'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"a":"ộ"}';
const inChunks =
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n6\r\n"ộ"}\r\n0\r\n\r\n';

describe('a reader of the messages of a connection', () => {
  test.each([
    ['with a length', withLength],
    ['in chunks', inChunks],
  ])('gives a message %s when its last part is there, wherever it was cut', (_, text) => {
    const bytes = Buffer.from(text);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const reader = new MessageReader();
      expect(reader.push(bytes.subarray(0, cut))).toBeUndefined();
      expect(textOf(reader.push(bytes.subarray(cut)))).toBe('{"a":"ộ"}');
    }
  });

  test('is not misled by a part that ends as a last chunk would', () => {
    const reader = new MessageReader();
    const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
    expect(reader.push(Buffer.from(`${head}7\r\n10\r\n\r\n`))).toBeUndefined();
    expect(textOf(reader.push(Buffer.from('2\r\n0\r\n\r\n')))).toBe('10\r\n\r\n2');
  });

  test('reads one message after another, with and without a body', () => {
    const reader = new MessageReader();
    expect(textOf(reader.push(Buffer.from('GET / HTTP/1.1\r\nhost: a\r\n\r\n')))).toBe('');
    expect(textOf(reader.push(Buffer.from(inChunks)))).toBe('{"a":"ộ"}');
    expect(textOf(reader.push(Buffer.from(withLength)))).toBe('{"a":"ộ"}');
  });
});

const textOf = (message: HttpMessage | undefined) => message?.body.toString();
