import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { graphql } from 'graphql';
import { callerHeader, type ReadCaller } from '../../../subgraphs/shared/access/caller-token.ts';
import { type LibrarySubgraph, librarySchema } from './library.ts';

export interface HttpSubgraph {
  readonly url: string;
  readonly port: number;
  /** Open connections. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

/** Answers one request; gets what the library would answer. */
export type Respond = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => Promise<void> | void;

/** A real HTTP server for a subgraph, on a free port unless told another. */
export async function serveHttp(respond: Respond, port = 0): Promise<HttpSubgraph> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    text(request)
      .then((body) => respond(request, response, body))
      .catch((error: Error) => response.destroy(error));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actualPort}/graphql`,
    port: actualPort,
    sockets,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/**
 * What a subgraph of the library answers, as text.
 *
 * @param readCaller finds out who asks; by default nobody wants to know
 */
export function libraryAnswer(name: LibrarySubgraph, readCaller?: ReadCaller) {
  const schema = librarySchema(name);
  return async ({ headers }: IncomingMessage, body: string): Promise<string> => {
    const { query, variables, operationName } = JSON.parse(body);
    return JSON.stringify(
      await graphql({
        schema,
        source: query,
        variableValues: variables,
        operationName,
        contextValue: { headers, caller: readCaller?.(headers[callerHeader] as string) },
      }),
    );
  };
}

/** A subgraph of the library over HTTP. */
export function serveLibrary(
  name: LibrarySubgraph,
  port = 0,
  readCaller?: ReadCaller,
): Promise<HttpSubgraph> {
  const answer = libraryAnswer(name, readCaller);
  return serveHttp(async (request, response, body) => {
    response.setHeader('content-type', 'application/json').end(await answer(request, body));
  }, port);
}
