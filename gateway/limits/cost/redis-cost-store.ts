import { createClient, defineScript } from '@redis/client';
import type { Allowance, CostStore, Spending } from './cost-store.ts';

/**
 * Both scripts answer whether something was taken, what is spent, the window, and the milliseconds until the next one.
 * Windows are told by Redis's clock, so that gateways whose clocks differ agree.
 */
const readState = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local windowMs = tonumber(ARGV[1])
local window = math.floor(now / windowMs)
local state = redis.call('HMGET', KEYS[1], 'window', 'spent')
local spent = 0
if state[1] == tostring(window) then spent = tonumber(state[2]) end
local left = (window + 1) * windowMs - now
local function keep()
  redis.call('HSET', KEYS[1], 'window', tostring(window), 'spent', tostring(spent))
  redis.call('PEXPIRE', KEYS[1], left)
end
`;
const takeScript = `${readState}
local cost = tonumber(ARGV[2])
if spent + cost > tonumber(ARGV[3]) then return {0, spent, window, left} end
spent = spent + cost
keep()
return {1, spent, window, left}`;
const correctScript = `${readState}
if window == tonumber(ARGV[3]) then
  spent = math.max(0, spent + tonumber(ARGV[2]))
  keep()
end
return {1, spent, window, left}`;

const script = (text: string) =>
  defineScript({
    SCRIPT: text,
    NUMBER_OF_KEYS: 1,
    parseCommand(parser, payer: string, ...numbers: number[]) {
      parser.pushKey(`cost:${payer}`);
      parser.push(...numbers.map(String));
    },
    transformReply: (reply: unknown) => reply as number[],
  });

export interface RedisCostStoreOptions extends Allowance {
  readonly url: string;
  /** Told when the connection is lost and when it is there again. */
  readonly onError: (error: Error) => void;
}

/** Spendings of the callers of all gateways that use the same Redis. Fails at once while there is no connection. */
export function redisCostStore({
  url,
  limit,
  windowMs,
  onError,
}: RedisCostStoreOptions): CostStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(tries * 50, 500) },
    scripts: { take: script(takeScript), correct: script(correctScript) },
  });
  client.on('error', onError);
  const connected = client.connect().catch(onError);
  const spending = ([taken, spent = 0, window = 0, leftMs = 0]: readonly number[]) => ({
    isTaken: taken === 1,
    spent,
    window,
    resetAt: Date.now() + leftMs,
  });
  return {
    take: async (payer, cost) => spending(await client.take(payer, windowMs, cost, limit)),
    correct: async (payer, window, difference): Promise<Spending> =>
      spending(await client.correct(payer, windowMs, difference, window)),
    close: async () => {
      client.destroy();
      await connected;
    },
  };
}
