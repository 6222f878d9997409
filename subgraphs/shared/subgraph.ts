import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Knex } from 'knex';
import type { Caller } from './access/caller.ts';
import type { BackgroundTask } from './background-tasks.ts';
import { maskError } from './mask-error.ts';
import { scalars } from './scalars.ts';
import { typeDefinitions } from './type-definitions.ts';
import type { Subscriber } from './write/outbox.ts';

/** One operation for a subgraph; the gateway has validated it. */
export interface SubgraphOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Headers that came with the request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly caller: Caller;
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A running subgraph, however it is reached. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** What the resolvers of one request share. Made anew for each request, as its loaders remember what they loaded. */
  createContext(headers: Readonly<Record<string, string>>, caller: Caller): object;
  execute(operation: SubgraphOperation): Promise<SubgraphResult>;
  /** Calls a listener with each SQL statement that is sent, for counting and for logs. */
  observeStatements(listener: (sql: string) => void): void;
  /** What a program that serves it does beside answering; see `startTasks`. */
  readonly tasks: readonly BackgroundTask[];
  /** Tells a subscriber, from now on, what the tasks relay of its changes. @returns ends it */
  subscribe(subscriber: Subscriber): () => void;
  /** What it wants to be told of others' changes, by their names. */
  readonly listeners: Readonly<Record<string, Subscriber>>;
  close(): Promise<void>;
}

export interface SubgraphParts<Context extends object> {
  readonly name: string;
  readonly schemaFile: URL;
  readonly resolvers: object;
  readonly createContext: (headers: Readonly<Record<string, string>>, caller: Caller) => Context;
  readonly db: Knex;
  /** None by default. @param publish gives a message to all subscribers */
  readonly tasks?: (publish: Subscriber) => readonly BackgroundTask[];
  /** None by default. */
  readonly listeners?: Readonly<Record<string, Subscriber>>;
}

export function createSubgraph<Context extends object>(parts: SubgraphParts<Context>): Subgraph {
  const schema = buildSubgraphSchema([
    {
      typeDefs: typeDefinitions(parts.schemaFile),
      // Generated types have checked the resolvers against the schema; the map's own type is wider than theirs.
      resolvers: { ...parts.resolvers, ...scalars } as never,
    },
  ]);
  const subscribers = new Set<Subscriber>();
  const publish: Subscriber = async (message) => {
    for (const subscriber of subscribers) await subscriber(message);
  };
  return {
    name: parts.name,
    schema,
    createContext: parts.createContext,
    execute: async ({ document, variables, operationName, headers, caller }) =>
      withMaskedErrors(
        await execute({
          schema,
          document,
          variableValues: variables,
          ...(operationName && { operationName }),
          contextValue: parts.createContext(headers, caller),
        }),
      ),
    observeStatements: (listener) => {
      parts.db.on('query', ({ sql }: { sql: string }) => listener(sql));
    },
    tasks: parts.tasks?.(publish) ?? [],
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    listeners: parts.listeners ?? {},
    close: () => parts.db.destroy(),
  };
}

function withMaskedErrors({ data, errors }: ExecutionResult): SubgraphResult {
  return errors
    ? { data: data ?? null, errors: errors.map((error) => maskError(error)) }
    : { data: data ?? null };
}
