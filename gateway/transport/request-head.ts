import { callerHeader } from './sign-caller.ts';

/** Headers of the connection, of the content and of who asks: ours to say, whatever is to be handed on. */
const ownHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  callerHeader,
]);

/**
 * What stands at the start of every request to this URL.
 *
 * An answer is not asked to be compressed: subgraphs stand beside the gateway. One that is gets read all the same.
 */
export function requestStart({ host, pathname, search }: URL): string {
  const lines = [
    `POST ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/json',
    'accept: application/graphql-response+json, application/json;q=0.9',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** The headers that are handed on. @throws {TypeError} when one would be more than a header */
export function headerLines(headers: Readonly<Record<string, string>>): string {
  let lines = '';
  for (const name in headers) {
    const value = headers[name] as string;
    if (ownHeaders.has(name)) continue;
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new TypeError(`The header ${JSON.stringify(name)} cannot be handed on`);
    }
    lines += `${name}: ${value}\r\n`;
  }
  return lines;
}
