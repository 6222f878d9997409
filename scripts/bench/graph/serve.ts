/**
 * The four subgraphs on one port, `/accounts` to `/reviews`. An answer is worked out when its request comes for the
 * first time and sent from memory after that, so that what is measured is the gateway. The parent process is told
 * the port, and the number of requests so far whenever it sends a message.
 */
import { createServer, type Socket } from 'node:net';
import { type GraphQLSchema, graphql } from 'graphql';
import { type HttpMessage, MessageReader } from '../http-message.ts';
import { subgraphSchema } from './schemas.ts';
import { type SubgraphName, subgraphNames } from './sdl.ts';

type Path = `/${SubgraphName}`;

const schemas = new Map(
  subgraphNames.map((name): [Path, GraphQLSchema] => [`/${name}`, subgraphSchema(name)]),
);
/** Whole responses by path and body of their request. The number of groups that are asked about bounds it. */
const responses = new Map<string, Buffer>();
let requests = 0;

const server = createServer({ noDelay: true }, (socket) => {
  const reader = new MessageReader();
  socket.on('error', () => socket.destroy());
  socket.on('data', (part: Buffer) => {
    const request = reader.push(part);
    if (request) respond(socket, request);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('message', () => process.send?.({ requests }));
process.on('disconnect', () => process.exit(0));

function respond(socket: Socket, { head, body }: HttpMessage): void {
  requests += 1;
  const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' ', 6));
  const key = path + body.toString('latin1');
  const known = responses.get(key);
  if (known) {
    socket.write(known);
    return;
  }
  workOut(path, body).then(
    (response) => {
      responses.set(key, response);
      socket.write(response);
    },
    (error: Error) => socket.destroy(error),
  );
}

async function workOut(path: string, body: Buffer): Promise<Buffer> {
  const schema = schemas.get(path as Path);
  if (!schema) throw new Error(`No subgraph answers at ${path}`);
  const { query, variables, operationName } = JSON.parse(body.toString());
  const answer = await graphql({
    schema,
    source: query,
    variableValues: variables,
    operationName,
  });
  const json = Buffer.from(JSON.stringify(answer));
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${json.length}\r\nconnection: keep-alive\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), json]);
}
