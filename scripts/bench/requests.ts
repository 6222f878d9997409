import type { Query } from './queries.ts';

/** Bytes of a request about a group, with the header that says who asks, if there is one. */
export function requestBytes(query: Query, group: number, credential?: string): Buffer {
  return graphqlRequest(query.text, query.variables(group), credential);
}

/** Bytes of any GraphQL request. */
export function graphqlRequest(
  text: string,
  variables?: Record<string, unknown>,
  credential?: string,
): Buffer {
  const body = JSON.stringify({ query: text, variables });
  const lines = [
    'POST /graphql HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(credential === undefined ? [] : [credential]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
