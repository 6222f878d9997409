import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type {
  DocumentNode,
  FormattedExecutionResult,
  GraphQLError,
  OperationDefinitionNode,
} from 'graphql';
import type { RequestScope } from '../transport/request-scope.ts';
import {
  type FormatError,
  formatErrors,
  graphqlErrorOf,
  newHead,
  withClientsCode,
} from './apollo-errors.ts';

/** A valid operation on its way; what the hooks of plugins get. */
export type OperationContext = Mutable<GraphQLRequestContext<RequestScope>> & {
  readonly document: DocumentNode;
  readonly source: string;
  readonly queryHash: string;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface Pipeline {
  /** The plugins that look at requests. */
  readonly plugins: readonly ApolloServerPlugin<RequestScope>[];
  readonly execute: (context: OperationContext) => Promise<GatewayExecutionResult>;
  readonly formatError: FormatError;
}

type Listener = GraphQLRequestListener<RequestScope>;

/**
 * Takes a valid operation through the rest of Apollo Server's `requestPipeline.js`: the same hooks in the same order, the
 * same errors, the same head; only that the first hooks see already what is known of the document. The answer is in
 * `context.response`.
 *
 * @throws what a hook throws where Apollo Server does not expect it
 */
export async function runOperation(context: OperationContext, pipeline: Pipeline): Promise<void> {
  const listeners = await callAll(pipeline.plugins, (plugin) => plugin.requestDidStart?.(context));
  await callAll(listeners, (listener) => listener.didResolveSource?.(context));
  await new OperationRun(context, pipeline, listeners).run();
  const answered = context as OperationContext & { response: GraphQLResponse };
  await callAll(listeners, (listener) => listener.willSendResponse?.(answered));
}

class OperationRun {
  readonly #context: OperationContext;
  readonly #pipeline: Pipeline;
  readonly #listeners: readonly Listener[];

  constructor(context: OperationContext, pipeline: Pipeline, listeners: readonly Listener[]) {
    this.#context = context;
    this.#pipeline = pipeline;
    this.#listeners = listeners;
  }

  async run(): Promise<void> {
    const context = this.#context;
    try {
      await callAll(this.#listeners, (listener) => listener.didResolveOperation?.(context));
    } catch (error) {
      return this.#refuse(error);
    }
    for (const listener of this.#listeners) {
      const given = await listener.responseForOperation?.(context);
      if (given != null) return this.#respond(given);
    }
    await this.#execute();
  }

  async #execute(): Promise<void> {
    const context = this.#context;
    const ends = await callAll(this.#listeners, (listener) =>
      listener.executionDidStart?.(context),
    );
    ends.reverse();
    try {
      await this.#take(await this.#pipeline.execute(context));
    } catch (error) {
      await callAll(ends, (end) => end.executionDidEnd?.(graphqlErrorOf(error)));
      return this.#refuse(error);
    }
    await callAll(ends, (end) => end.executionDidEnd?.());
  }

  async #take(result: GatewayExecutionResult): Promise<void> {
    const errors = result.errors?.map(withClientsCode);
    if (errors === undefined) {
      return this.#respond({ http: newHead(), body: single(result as FormattedExecutionResult) });
    }
    const { formatted, head } = await this.#tell(errors);
    if (errors.length > 0 && result.data === undefined) head.status ??= 400;
    this.#respond({ http: head, body: single({ ...result, errors: formatted }) });
  }

  async #refuse(thrown: unknown): Promise<void> {
    const { formatted, head } = await this.#tell([graphqlErrorOf(thrown)]);
    this.#respond({ http: head, body: single({ errors: formatted }) });
    this.#context.response.http.status ??= 500;
  }

  async #tell(errors: readonly GraphQLError[]) {
    const context = Object.assign(this.#context, { errors });
    await callAll(this.#listeners, (listener) => listener.didEncounterErrors?.(context));
    return formatErrors(errors, this.#pipeline.formatError);
  }

  #respond({ http: { status, headers }, body }: GraphQLResponse): void {
    const { response } = this.#context;
    response.body = body;
    if (status) response.http.status = status;
    for (const [name, value] of headers) response.http.headers.set(name, value);
  }
}

/** Calls a hook of all at once, and gives what they gave: at once, if nobody has the hook. */
function callAll<Target, Result>(
  targets: readonly Target[],
  hook: (target: Target) => Promise<Result> | undefined,
): Promise<Given<Result>[]> | Given<Result>[] {
  const calls = targets.map(hook).filter((call) => call !== undefined);
  if (calls.length === 0) return [];
  return Promise.all(calls).then((all) => all.filter((given) => given != null) as Given<Result>[]);
}

type Given<Result> = Extract<Result, object>;

function single(singleResult: FormattedExecutionResult): GraphQLResponse['body'] {
  return { kind: 'single', singleResult: singleResult as { data?: Record<string, unknown> } };
}
