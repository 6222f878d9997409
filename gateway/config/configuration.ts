import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isAddressRange } from '../access/address-ranges.ts';
import { documentsModes } from '../documents/trusted-documents.ts';
import { isDevelopment } from './is-development.ts';
import { namedUrls } from './named-urls.ts';
import { StartupProblem } from './startup-problem.ts';

const positive = z.coerce.number().int().min(1);
const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

/**
 * Everything that can be set, by environment variable. Each has a flag of the same name too: `SUBGRAPH_URLS` is
 * `--subgraph-urls`. docs/gateway.md lists them; a test keeps the two in step.
 */
const settings = {
  /** File that holds the supergraph. */
  SUPERGRAPH: z.string().min(1).optional(),
  /** Subgraphs to compose instead of a file. */
  SUBGRAPHS: namedUrls.optional(),
  /** Overrides of the URLs in the supergraph. */
  SUBGRAPH_URLS: namedUrls.prefault(''),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** Anything but `development` and `test` refuses what is for development only. */
  NODE_ENV: z.string().optional(),
  /** File of published keys, for development. */
  DEMO_KEYS: z
    .string()
    .transform((file) => (file === 'none' ? undefined : file))
    .optional(),
  /** The OpenID provider whose tokens hold: its name, whom its tokens must be for, and where its keys are. */
  TOKEN_ISSUER: z.string().min(1).optional(),
  TOKEN_AUDIENCE: z.string().min(1).optional(),
  TOKEN_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Database of the API keys. */
  KEYS_DATABASE_URL: z.string().min(1).optional(),
  /** Proxies whose word on the client's address counts. */
  TRUSTED_PROXIES: list.refine(
    (ranges) => ranges.every(isAddressRange),
    'expected addresses, or ranges like 10.0.0.0/8',
  ),
  /** Secret by which subgraphs know that the gateway asks. */
  SUBGRAPH_KEY: z.string().min(32).optional(),
  /** Names of request headers that are handed on to subgraphs, beside the usual ones. */
  FORWARD_HEADERS: list.transform((names) => names.map((name) => name.toLowerCase())),
  /** Origins of pages that may ask; `*` for all. */
  CORS_ORIGINS: list,
  /** Longest time for a client to send its request, and to be silent while it reads the answer. */
  CLIENT_TIMEOUT_MS: positive.default(15_000),
  /** Manifest of the documents that are known beforehand. */
  TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  /** What happens to others. */
  TRUSTED_DOCUMENTS_MODE: z.enum(documentsModes).default('off'),
  MAX_BODY_BYTES: positive.default(1024 * 1024),
  MAX_QUERY_TOKENS: positive.default(15_000),
  MAX_QUERY_DEPTH: positive.default(100),
  /** Fields of a document with its fragments written out. */
  MAX_QUERY_FIELDS: positive.default(10_000),
  MAX_ROOT_FIELDS: positive.default(100),
  MAX_ALIASES: positive.default(1_000),
  MAX_DIRECTIVES: positive.default(500),
  MAX_FRAGMENTS: positive.default(200),
  MAX_OPERATIONS: positive.default(50),
  /** Pairs of fields, or of fragments, at the same place, which validation compares. */
  MAX_FIELD_COMPARISONS: positive.default(20_000),
  MAX_LIST_ITEMS: positive.default(5_000),
  MAX_VARIABLE_VALUES: positive.default(20_000),
  /** Longest text in variables and in a query. */
  MAX_TEXT_BYTES: positive.default(256 * 1024),
  /** What one operation may cost. */
  MAX_OPERATION_COST: positive.default(1_000_000),
  /** What each caller may spend in a window; without it as much as they like. */
  COST_BUDGET: positive.optional(),
  COST_WINDOW_S: positive.default(60),
  /** Whether answers tell what they cost. */
  COST_REPORT: z.enum(['on-request', 'always', 'off']).default('on-request'),
  /** Where gateways keep together what callers spend; without it each for itself. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Longest wait for it. */
  REDIS_TIMEOUT_MS: positive.default(100),
  /** Requests that are answered at the same time. */
  MAX_CONCURRENT_REQUESTS: positive.default(1_000),
  MAX_CONCURRENT_REQUESTS_PER_CALLER: positive.default(500),
  /** Requests that wait for their turn, and how long. */
  MAX_WAITING_REQUESTS: positive.default(1_000),
  MAX_WAIT_MS: positive.default(5_000),
  /** How far the process may be behind before new requests are refused. */
  MAX_EVENT_LOOP_DELAY_MS: positive.default(1_000),
  /** Who may ask for the schema: everybody, callers with the scope `schema:introspect`, or nobody. */
  INTROSPECTION: z.enum(['public', 'scope', 'off']),
  /** Whether the explorer is served. */
  EXPLORER: z.stringbool(),
  /** Longest time that an operation may wait for its planner, and then that it may be planned for. */
  PLANNING_TIMEOUT_MS: positive.default(5_000),
  SUBGRAPH_CONNECTIONS: positive.default(128),
  SUBGRAPH_CONNECT_TIMEOUT_MS: positive.default(2_000),
  SUBGRAPH_TIMEOUT_MS: positive.default(15_000),
  SUBGRAPH_MAX_BODY_BYTES: positive.default(64 * 1024 * 1024),
  /** Whether equal requests of clients that meet are answered once. */
  JOIN_REQUESTS: z.stringbool().default(true),
  /** Whether equal queries to a subgraph that meet are sent once. */
  JOIN_SUBGRAPH_QUERIES: z.stringbool().default(true),
  /** Whether what one operation asks of a subgraph at the same time is sent together, and nothing asked twice. */
  COALESCE_FETCHES: z.stringbool().default(true),
  /** What becomes of fields that the caller may not ask for: they are removed, or the whole operation is refused. */
  UNAUTHORIZED: z.enum(['remove', 'refuse']).default('remove'),
  /** What the plans of operations may take together. */
  PLAN_CACHE_BYTES: positive.default(32 * 1024 * 1024),
  /** What parsed answers of subgraphs may take together; none are kept when it is 0. */
  ANSWER_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(16 * 1024 * 1024),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
};
const schema = z.object(settings);

/** Names of all settings, in the order of the documentation. */
export const settingNames = Object.keys(settings) as (keyof typeof settings)[];

export type Configuration = Readonly<z.infer<typeof schema> & { HOST: string }>;

/**
 * What flags and environment say; a flag wins.
 *
 * @throws {StartupProblem} naming the setting that has a value it may not have
 */
export function readConfiguration(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Configuration {
  const flags = readFlags(args);
  const values: Record<string, unknown> = {};
  for (const name of settingNames) values[name] = flags[flagOf(name)] ?? environment[name];
  const isOpen = isDevelopment(values.NODE_ENV as string | undefined);
  values.INTROSPECTION ??= isOpen ? 'public' : 'scope';
  values.EXPLORER ??= String(isOpen);
  const parsed = schema.safeParse(values);
  if (parsed.success) return listening(withoutDemoInProduction(parsed.data));
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  const value = secrets.has(name) ? 'what it is' : `"${values[name]}"`;
  throw new StartupProblem(`${name} (--${flagOf(name)}) cannot be ${value}: ${issue?.message}`);
}

/** Settings whose values are told to nobody. */
const secrets: ReadonlySet<string> = new Set(['SUBGRAPH_KEY', 'KEYS_DATABASE_URL']);

function withoutDemoInProduction<Values extends Pick<Configuration, 'NODE_ENV' | 'DEMO_KEYS'>>(
  values: Values,
): Values {
  if (!isDevelopment(values.NODE_ENV) && values.DEMO_KEYS !== undefined) {
    throw new StartupProblem(
      `DEMO_KEYS (--demo-keys) are published: not where NODE_ENV is ${values.NODE_ENV}`,
    );
  }
  return values;
}

/** With keys that everybody knows, a gateway is for its own machine until somebody says otherwise. */
function listening(values: z.infer<typeof schema>): Configuration {
  const { HOST = values.DEMO_KEYS === undefined ? '0.0.0.0' : '127.0.0.1' } = values;
  return { ...values, HOST };
}

function readFlags(args: readonly string[]): Record<string, string | undefined> {
  try {
    const options = Object.fromEntries(
      settingNames.map((name) => [flagOf(name), { type: 'string' as const }]),
    );
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new StartupProblem((error as Error).message.split('\n')[0]);
  }
}

const flagOf = (name: string) => name.toLowerCase().replaceAll('_', '-');
