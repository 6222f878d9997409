import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import fastify from 'fastify';
import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import { credentialHeaders } from '../access/credential.ts';
import type { Configuration } from '../config/configuration.ts';
import { StartupProblem } from '../config/startup-problem.ts';
import { type DocumentDesk, documentDesk } from '../documents/document-desk.ts';
import { emptyManifest, readManifest } from '../documents/manifest.ts';
import { Bulkhead } from '../limits/bulkhead.ts';
import { type BulkheadSettings, bulkheadLimits } from '../limits/configured-bulkhead.ts';
import { type OperationSettings, operationLimits } from '../limits/configured-operation-limits.ts';
import { type BudgetSettings, configuredBudget } from '../limits/cost/configured-budget.ts';
import { measureEventLoopDelay } from '../limits/event-loop-delay.ts';
import { OperationGate } from '../limits/operation-gate.ts';
import { JoinedRequests } from '../sharing/joined-requests.ts';
import type { SwappableGateway } from '../supergraph/swappable-gateway.ts';
import { usualHeaders } from '../transport/forwarded-headers.ts';
import type { RequestScope } from '../transport/request-scope.ts';
import type { ExampleQuery } from '../web/explorer-page.ts';
import { serveExplorer } from '../web/explorer-routes.ts';
import type { FormatError } from './apollo-errors.ts';
import { allowOrigins } from './cross-origin.ts';
import { documentStore } from './document-store.ts';
import { fewErrors } from './few-errors.ts';
import { errorFormatter } from './format-error.ts';
import { type Answer, serveGraphql } from './graphql-route.ts';
import { guardingSchema } from './guarding-schema.ts';
import { serveHealth } from './health-routes.ts';
import { answerBadAddress, answerRefusals } from './http-refusals.ts';
import { KnownDocuments } from './known-documents.ts';
import { KnownOperations } from './known-operations.ts';
import { answerMalformed } from './malformed-requests.ts';
import { requestIdOf } from './request-scope.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { cutSlowReaders, sendingLimits } from './slow-clients.ts';

export type ServerConfiguration = OperationSettings &
  BudgetSettings &
  BulkheadSettings &
  Pick<
    Configuration,
    | 'HOST'
    | 'PORT'
    | 'MAX_BODY_BYTES'
    | 'FORWARD_HEADERS'
    | 'CORS_ORIGINS'
    | 'CLIENT_TIMEOUT_MS'
    | 'TRUSTED_DOCUMENTS'
    | 'TRUSTED_DOCUMENTS_MODE'
    | 'JOIN_REQUESTS'
    | 'COST_REPORT'
    | 'INTROSPECTION'
    | 'EXPLORER'
    | 'MAX_EVENT_LOOP_DELAY_MS'
    | 'SUBGRAPH_KEY'
    | 'TRUSTED_PROXIES'
  >;

export interface GatewayServer {
  readonly port: number;
  /** Takes no new requests, ends the open ones, then resolves. */
  close(): Promise<void>;
}

export interface ServerParts {
  /** What credentials are checked against; without it they are handed on. Closed with the server. */
  readonly access: Access | undefined;
  /** Queries that the explorer shows first. */
  readonly examples?: readonly ExampleQuery[];
}

/**
 * Listens for operations and answers them with the gateway.
 *
 * @throws {StartupProblem} when the port is taken
 */
export async function serveGateway(
  gateway: SwappableGateway,
  configuration: ServerConfiguration,
  { access, examples = [] }: ServerParts,
  logger: Logger,
): Promise<GatewayServer> {
  const documents = await documentsOf(configuration, logger);
  const knownDocuments = new KnownDocuments(maxDocumentBytes);
  const joined = configuration.JOIN_REQUESTS
    ? new JoinedRequests<Answer>(gateway.epoch, (operation) =>
        knownDocuments.isQuery(operation, gateway.current.schema),
      )
    : undefined;
  const formatError = errorFormatter(logger, configuration.INTROSPECTION);
  // Whatever looks at operations: Apollo Server asks them about new documents, KnownOperations about others.
  const plugins = [guardingSchema(configuration.INTROSPECTION)];
  const apollo = apolloServer({
    gateway,
    configuration,
    logger,
    plugins: [knownDocuments.plugin, ...plugins],
    formatError,
  });
  await apollo.start();
  const budget = configuredBudget(configuration, logger);
  const loop = measureEventLoopDelay();
  const http = fastify({
    bodyLimit: configuration.MAX_BODY_BYTES,
    genReqId: requestIdOf,
    clientErrorHandler: answerMalformed,
    frameworkErrors: answerBadAddress,
    forceCloseConnections: 'idle',
    ...sendingLimits(configuration.CLIENT_TIMEOUT_MS),
    trustProxy: configuration.TRUSTED_PROXIES.length > 0 ? configuration.TRUSTED_PROXIES : false,
  });
  setSecurityHeaders(http);
  cutSlowReaders(http.server, configuration.CLIENT_TIMEOUT_MS);
  await allowOrigins(http, configuration.CORS_ORIGINS);
  answerRefusals(http, logger);
  serveHealth(http, gateway);
  const presets = access?.demoKeys ?? [];
  if (configuration.EXPLORER) serveExplorer(http, { examples, presets });
  serveGraphql(http, {
    operations: new KnownOperations({
      gateway,
      documents: knownDocuments,
      apollo,
      plugins,
      formatError,
    }),
    access,
    logger,
    gate: new OperationGate(operationLimits(configuration)),
    budget,
    reporting: configuration.COST_REPORT,
    bulkhead: new Bulkhead(
      bulkheadLimits(configuration),
      () => loop.delayMs > configuration.MAX_EVENT_LOOP_DELAY_MS,
    ),
    body: { maxDepth: configuration.MAX_QUERY_DEPTH, maxValues: configuration.MAX_VARIABLE_VALUES },
    documents,
    forwardedHeaders: headersFor(configuration),
    tellingHeaders: [...credentialHeaders, ...configuration.FORWARD_HEADERS],
    joined,
  });
  await http
    .listen({ port: configuration.PORT, host: configuration.HOST })
    .catch((error: NodeJS.ErrnoException) => {
      throw cannotListen(error, configuration);
    });
  return {
    port: (http.server.address() as AddressInfo).port,
    close: async () => {
      await http.close();
      await apollo.stop();
      await access?.close();
      await budget.allowance?.store.close();
      loop.stop();
    },
  };
}

/** Where subgraphs are told who asks, they need no credential of the client. */
function headersFor({ FORWARD_HEADERS, SUBGRAPH_KEY }: ServerConfiguration): readonly string[] {
  const names = [...usualHeaders, ...FORWARD_HEADERS];
  return SUBGRAPH_KEY === undefined ? names : names.filter((name) => !credentialHeaders.has(name));
}

async function documentsOf(
  { TRUSTED_DOCUMENTS: file, TRUSTED_DOCUMENTS_MODE: mode }: ServerConfiguration,
  logger: Logger,
): Promise<DocumentDesk> {
  const manifest = file === undefined ? emptyManifest : await readManifest(file);
  return documentDesk(manifest, mode, logger);
}

/** What parsed documents may take together; their plans have a bound of their own. */
const maxDocumentBytes = 16 * 1024 * 1024;

interface ApolloOptions {
  readonly gateway: GatewayInterface;
  readonly configuration: ServerConfiguration;
  readonly logger: Logger;
  readonly plugins: readonly ApolloServerPlugin<RequestScope>[];
  readonly formatError: FormatError;
}

function apolloServer(options: ApolloOptions): ApolloServer<RequestScope> {
  const { gateway, configuration, logger, plugins, formatError } = options;
  return new ApolloServer<RequestScope>({
    gateway,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: configuration.MAX_QUERY_TOKENS },
    documentStore: documentStore(maxDocumentBytes),
    formatError,
    // Apollo's own adds a line feed, and with it a copy of the whole text.
    stringifyResult: (result) => JSON.stringify(result),
    // Without these, variables of the environment could make it report to its maker or load pages from elsewhere.
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      fewErrors(),
      ...plugins,
    ],
  });
}

function cannotListen(
  { code, message }: NodeJS.ErrnoException,
  { HOST, PORT }: ServerConfiguration,
) {
  return new StartupProblem(
    code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Stop what uses it, or choose another with PORT.`
      : `Cannot listen on ${HOST}:${PORT}: ${message}`,
  );
}
