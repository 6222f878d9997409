import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Clock, clockFrom, systemClock } from './clock.ts';

/** Every subgraph, and the port that it listens on when it runs alone. */
export const subgraphPorts = {
  agencies: 4001,
  procedures: 4002,
  dossiers: 4003,
  appointments: 4004,
} as const;

export type SubgraphName = keyof typeof subgraphPorts;
export const subgraphNames = Object.keys(subgraphPorts) as SubgraphName[];

const peerUrl = (name: SubgraphName) =>
  z.url({ protocol: /^https?$/ }).default(`http://localhost:${subgraphPorts[name]}/graphql`);

/** What can be set; docs/subgraphs.md describes it, and a test compares. */
export const environmentSchema = z.object({
  DATABASE_URL: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** Folder of the anchors of the audit chains; best one that whoever writes to the databases cannot write to. */
  AUDIT_FOLDER: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().min(1).optional(),
  CLOCK: z.union([z.literal('system'), z.iso.datetime({ offset: true })]).optional(),
  /** Days without an acknowledged exchange after which a reception unit counts as disconnected. */
  SILENCE_LIMIT_DAYS: z.coerce.number().int().min(1).max(366).default(7),
  /** How long the hold of a slot lasts. */
  HOLD_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
  /** Active appointments that a person may have at one reception unit on one day. */
  APPOINTMENTS_PER_PERSON_AND_DAY: z.coerce.number().int().min(1).max(99).default(1),
  /** Where reminders of appointments are delivered, and the secret by which they are signed. */
  REMINDERS_URL: z
    .url({ protocol: /^https?$/ })
    .refine(hasNoCredentials, {
      message: 'it names a user or a password, which would be logged; reminders are signed instead',
    })
    .optional(),
  REMINDERS_KEY: z.string().min(32).optional(),
  /** Where a subgraph that runs alone asks the others. */
  AGENCIES_URL: peerUrl('agencies'),
  PROCEDURES_URL: peerUrl('procedures'),
  DOSSIERS_URL: peerUrl('dossiers'),
  APPOINTMENTS_URL: peerUrl('appointments'),
  /** Anything but `development` and `test` takes no call that is not signed. */
  NODE_ENV: z.string().optional(),
  /** Secret by which subgraphs know their gateway and each other, and the one before it. */
  SUBGRAPH_KEY: z.string().min(32).optional(),
  SUBGRAPH_KEY_PREVIOUS: z.string().min(32).optional(),
  /** Where the public looks a dossier up; its code is added at the end. */
  TRACKING_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000/tracking?code='),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
});

/** What the environment says; a value that it may not have ends the program with one line. */
export const environment = readEnvironment();
export const logLevel = environment.LOG_LEVEL;

/** The clock that `CLOCK` sets: `system`, or an instant at which it starts; undefined leaves it to the database. */
export function configuredClock({ CLOCK: setting } = environment): Clock | undefined {
  if (setting === undefined) return undefined;
  return setting === 'system' ? systemClock : clockFrom(new Date(setting));
}

/** Whether what is for development only may hold: a name that is not known is taken for production. */
export function isDevelopment({
  NODE_ENV: name,
}: {
  readonly NODE_ENV?: string | undefined;
} = environment): boolean {
  return name === undefined || name === 'development' || name === 'test';
}

/** `fetch` takes no URL with credentials, and tells the whole of it in its error. */
function hasNoCredentials(url: string): boolean {
  const parsed = URL.parse(url);
  return !parsed?.username && !parsed?.password;
}

/** Whether nobody on the way can read what is sent there. */
function isPrivateWay(url: string | undefined): boolean {
  if (url === undefined) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function readEnvironment(): z.infer<typeof environmentSchema> {
  const parsed = environmentSchema
    .refine((set) => set.REMINDERS_URL === undefined || set.REMINDERS_KEY !== undefined, {
      path: ['REMINDERS_KEY'],
      message: 'reminders are signed, so it goes with REMINDERS_URL',
    })
    .refine((set) => isDevelopment(set) || isPrivateWay(set.REMINDERS_URL), {
      path: ['REMINDERS_URL'],
      message:
        'reminders hold telephone numbers, so it begins with https: or stays on this machine',
    })
    .safeParse(process.env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  console.error(
    `The environment variable ${issue?.path.join('.')} is not usable: ${issue?.message}`,
  );
  process.exit(1);
}

/**
 * The database of a subgraph.
 *
 * `DATABASE_URL` is taken for it as it is, but that `{subgraph}` in it stands for the subgraph's name, and a server's
 * URL without a database name means the database named like the subgraph. Without it: an SQLite file in `DATA_DIR`.
 */
export function databaseUrlOf(
  subgraph: SubgraphName,
  { DATABASE_URL: url, DATA_DIR: folder } = environment,
): string {
  if (url === undefined) return join(resolve(folder), `${subgraph}.sqlite`);
  if (url.includes('{subgraph}')) return url.replaceAll('{subgraph}', subgraph);
  if (/^(mysql|mariadb):\/\/[^/]+\/?$/.test(url)) return `${url.replace(/\/$/, '')}/${subgraph}`;
  return isAbsolute(url) || url.includes(':') ? url : resolve(url);
}

/** Folder of the files of anchors of the audit chains; beside the embedded databases by default. */
export function auditFolder({ AUDIT_FOLDER: folder, DATA_DIR: data } = environment): string {
  return resolve(folder ?? join(data, 'audit'));
}

/** Whether a `DATABASE_URL` names one database, which therefore cannot serve several subgraphs. */
export function namesOneDatabase(url: string | undefined): boolean {
  return (
    url !== undefined &&
    databaseUrlOf('agencies', { ...environment, DATABASE_URL: url }) ===
      databaseUrlOf('dossiers', { ...environment, DATABASE_URL: url })
  );
}

/** Where the other subgraphs answer to one that runs alone. */
export const peerUrls: Readonly<Record<SubgraphName, string>> = {
  agencies: environment.AGENCIES_URL,
  procedures: environment.PROCEDURES_URL,
  dossiers: environment.DOSSIERS_URL,
  appointments: environment.APPOINTMENTS_URL,
};
