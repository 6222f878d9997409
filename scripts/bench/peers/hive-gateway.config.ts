/** Stock Hive Gateway as its command line starts it; what differs between the rows comes by environment. */
import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const { NATIVE_PLANNER, DEDUPLICATION } = process.env;

export const gatewayConfig = defineConfig({
  ...(NATIVE_PLANNER ? { unifiedGraphHandler } : {}),
  // Its key holds all headers, so requests of different identities stay apart.
  inboundInflightRequestDeduplication: DEDUPLICATION !== undefined,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      authorization: request.headers.get('authorization'),
    }),
  },
});
