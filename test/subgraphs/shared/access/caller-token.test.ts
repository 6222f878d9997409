import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { callerSigner } from '../../../../gateway/transport/sign-caller.ts';
import { type Caller, peer } from '../../../../subgraphs/shared/access/caller.ts';
import { callerReader, peerSigner } from '../../../../subgraphs/shared/access/caller-token.ts';

const current = 'the secret of today, which is long enough';
const previous = 'the secret of yesterday, as long as that';

const officer: Caller = {
  kind: 'officer',
  id: 'CB-00000001',
  scopes: ['dossiers:read'],
  policies: [],
  units: ['000.01.51.H49'],
  person: null,
  purpose: 'HANDLING',
  requestId: 'request-1',
};

describe('a token that tells a subgraph who asks', () => {
  const read = callerReader('dossiers', { current, previous });

  test('of the gateway gives the caller as the gateway knows it', () => {
    expect(read(callerSigner(current)('dossiers', officer))).toEqual(officer);
  });

  test('of the gateway itself gives nobody’s rights', () => {
    expect(read(callerSigner(current)('dossiers', undefined))).toMatchObject({
      kind: 'anonymous',
      id: 'gateway',
      scopes: [],
    });
  });

  test('of another subgraph gives a peer', () => {
    expect(read(peerSigner('appointments', current)('dossiers'))).toEqual(peer);
    expect(read(peerSigner('appointments', current)('dossiers', officer))).toEqual(officer);
  });

  test('may be signed with the secret before, while one is exchanged for another', () => {
    expect(read(callerSigner(previous)('dossiers', officer))).toEqual(officer);
  });

  test('is taken once', () => {
    const token = callerSigner(current)('dossiers', officer);
    read(token);
    expect(() => read(token)).toThrow('used before');
  });

  test('is of no use to another subgraph', () => {
    expect(() => read(callerSigner(current)('agencies', officer))).toThrow('for "agencies"');
  });

  test('expires within a minute', () => {
    const clock = { now: Date.now() };
    const readLater = callerReader('dossiers', { current }, () => clock.now);
    const [one = '', two = ''] = [1, 2].map(() => callerSigner(current)('dossiers', officer));
    clock.now += 25_000;
    expect(readLater(one)).toEqual(officer);
    clock.now += 35_000;
    expect(() => readLater(two)).toThrow('expired');
  });

  test('is still known as used when it is about to expire', () => {
    const clock = { now: Date.now() };
    const readLater = callerReader('dossiers', { current }, () => clock.now);
    const seconds = Math.floor(clock.now / 1000);
    const token = signed({ ...claims(), iat: seconds + 5, exp: seconds + 65, jti: 'j'.repeat(20) });
    readLater(token);
    for (let second = 0; second < 64; second++) {
      clock.now += 1_000;
      expect(() => readLater(token)).toThrow('used before');
    }
    clock.now += 2_000;
    expect(() => readLater(token)).toThrow('expired');
  });

  test.each<[string, () => string | undefined]>([
    ['missing', () => undefined],
    ['empty', () => ''],
    ['no token', () => 'x.y.z'],
    ['signed with another secret', () => callerSigner(`${current}!`)('dossiers', officer)],
    ['not signed', () => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims())}.`],
    [
      'signed by an algorithm of its own choice',
      () => signed(claims(), { alg: 'HS512', typ: 'JWT' }),
    ],
    ['good for an hour', () => signed({ ...claims(), exp: claims().iat + 3_600 })],
    [
      'from the future',
      () => signed({ ...claims(), iat: claims().iat + 60, exp: claims().iat + 90 }),
    ],
    ['without a nonce', () => signed({ ...claims(), jti: undefined })],
    ['of an unknown kind', () => signed({ ...claims(), kind: 'emperor' })],
    ['changed after it was signed', () => changed(callerSigner(current)('dossiers', officer))],
  ])('is refused when it is %s', (_, token) => {
    expect(() => read(token())).toThrow(expect.objectContaining({ name: 'CallerNotProven' }));
  });
});

function claims() {
  const { id, requestId, ...rights } = officer;
  const now = Math.floor(Date.now() / 1000);
  return {
    ...rights,
    sub: id,
    aud: 'dossiers',
    iat: now,
    exp: now + 30,
    jti: '0123456789abcdef',
    request: requestId,
  };
}

function signed(payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const unsigned = `${encoded(header)}.${encoded(payload)}`;
  return `${unsigned}.${createHmac('sha256', current).update(unsigned).digest('base64url')}`;
}

function changed(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const read = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return `${header}.${encoded({ ...read, kind: 'administrator' })}.${signature}`;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
