/** Mercurius' gateway, with its just-in-time compiler on, as its makers recommend for production. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { sdlOf, subgraphNames } from '../graph/sdl.ts';

const { SUBGRAPHS_URL, PORT } = process.env;

const http = fastify();
http.register(mercuriusGateway.default, {
  jit: 1,
  gateway: {
    services: subgraphNames.map((name) => ({
      name,
      url: `${SUBGRAPHS_URL}/${name}`,
      mandatory: true,
      // What @apollo/subgraph says of itself has empty definitions that are none of federation 1.
      schema: sdlOf(name),
      rewriteHeaders: ({ authorization = '' }: IncomingHttpHeaders): OutgoingHttpHeaders =>
        authorization === '' ? {} : { authorization },
    })),
  },
});
await http.listen({ port: Number(PORT), host: '127.0.0.1' });
