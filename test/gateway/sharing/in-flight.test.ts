import { describe, expect, test } from '@jest/globals';
import { InFlight } from '../../../gateway/sharing/in-flight.ts';

describe('work in flight', () => {
  test('is done once for all who come while it lasts, and anew after that', async () => {
    const { inFlight, started, endings } = prepare();
    const first = inFlight.share('key', undefined, started);
    const second = inFlight.share('key', undefined, started);
    endings[0]?.resolve('one');
    expect(await Promise.all([first, second])).toEqual(['one', 'one']);
    const third = inFlight.share('key', undefined, started);
    endings[1]?.resolve('two');
    expect(await third).toBe('two');
    expect(inFlight.size).toBe(0);
  });

  test('is not shared by what has another key', async () => {
    const { inFlight, started, endings } = prepare();
    const both = [inFlight.share('a', undefined, started), inFlight.share('b', undefined, started)];
    endings[0]?.resolve('a');
    endings[1]?.resolve('b');
    expect(await Promise.all(both)).toEqual(['a', 'b']);
  });

  test('fails for all of them', async () => {
    const { inFlight, started, endings } = prepare();
    const both = [
      inFlight.share('key', undefined, started),
      inFlight.share('key', undefined, started),
    ];
    const outcomes = Promise.allSettled(both);
    endings[0]?.reject(new Error('broken'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(endings).toHaveLength(1);
    expect(inFlight.size).toBe(0);
  });

  test('starts again, once, for those who stay when the one who started it has gone', async () => {
    const { inFlight, started, endings } = prepare();
    const client = new AbortController();
    const first = inFlight.share('key', client.signal, started);
    const others = [
      inFlight.share('key', undefined, started),
      inFlight.share('key', undefined, started),
    ];
    const outcome = first.catch((error: Error) => error.message);
    client.abort();
    endings[0]?.reject(new Error('gone away'));
    expect(await outcome).toBe('gone away');
    expect(endings).toHaveLength(2);
    endings[1]?.resolve('answer');
    expect(await Promise.all(others)).toEqual(['answer', 'answer']);
  });

  test('goes on when one who joined has gone', async () => {
    const { inFlight, started, endings } = prepare();
    const client = new AbortController();
    const both = [
      inFlight.share('key', undefined, started),
      inFlight.share('key', client.signal, started),
    ];
    client.abort();
    endings[0]?.resolve('answer');
    expect(await Promise.all(both)).toEqual(['answer', 'answer']);
  });
});

/** Work whose every start is listed with the means to end it. */
function prepare() {
  const endings: PromiseWithResolvers<string>[] = [];
  const started = () => {
    const ending = Promise.withResolvers<string>();
    endings.push(ending);
    return ending.promise;
  };
  return { inFlight: new InFlight<string>(), started, endings };
}
