/** A gateway in a thread of its own, for bench-attacks.ts to look at from outside. */
import { parentPort } from 'node:worker_threads';
import { runLibraryGateway } from '../test/gateway/support/running-gateway.ts';

const nowhere = 'http://127.0.0.1:1/graphql';
const { url } = await runLibraryGateway({ catalogue: nowhere, loans: nowhere });
parentPort?.postMessage(url);
