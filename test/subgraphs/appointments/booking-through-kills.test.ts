import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mariadbProgram } from '../../support/mariadb-server.ts';
import { openPlace, openServers, type PlaceName, type Servers } from './support/booking-places.ts';
import { stress } from './support/booking-stress.ts';

const places: readonly PlaceName[] = mariadbProgram() ? ['sqlite', 'mariadb'] : ['sqlite'];
const seed = Number(process.env.TEST_SEED);

describe.each(places)('booking while subgraphs and databases are killed, on %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'booking-through-kills-'));
  let servers: Servers;
  beforeAll(async () => {
    servers = await openServers(name, folder);
  });
  afterAll(() => {
    servers?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('keeps all that was acknowledged, and settles what was not by the same key', async () => {
    const place = await openPlace(servers, { kill: true, seed });
    try {
      const report = await stress(place, { seed, writers: 16, attempts: 400, rush: 20 });
      expect(report.problems).toEqual([]);
      expect(report.kills).toBeGreaterThan(0);
    } finally {
      await place.close();
    }
  });
});
