import { describe, expect, test } from '@jest/globals';
import { forwardedHeaders, usualHeaders } from '../../../gateway/transport/forwarded-headers.ts';

describe('headers for the subgraphs', () => {
  test('are those that are allowed, and no other', () => {
    const headers = {
      authorization: 'Bearer x',
      'accept-language': 'vi',
      cookie: 'session=1',
      host: 'graph.example',
      'content-length': '12',
      connection: 'keep-alive',
      'x-tenant': 'a',
    };
    expect(forwardedHeaders(headers, usualHeaders)).toEqual({
      authorization: 'Bearer x',
      'accept-language': 'vi',
    });
    expect(forwardedHeaders(headers, [...usualHeaders, 'x-tenant'])).toEqual({
      authorization: 'Bearer x',
      'accept-language': 'vi',
      'x-tenant': 'a',
    });
  });

  test('are joined when they came several times', () => {
    expect(forwardedHeaders({ 'x-scope': ['a', 'b'] }, ['x-scope'])).toEqual({ 'x-scope': 'a, b' });
  });
});
