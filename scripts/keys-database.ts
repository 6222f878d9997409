import { join, resolve } from 'node:path';
import { environment } from '../subgraphs/shared/config.ts';

/** Where the API keys are when nothing else is set: beside the embedded databases. */
export const embeddedKeysDatabase = join(resolve(environment.DATA_DIR), 'keys.sqlite');
