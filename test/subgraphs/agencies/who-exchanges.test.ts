import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { anonymous, type Caller } from '../../../subgraphs/shared/access/caller.ts';
import { demoCaller } from '../../support/demo-callers.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type SeededAgencies, seededAgencies } from './support/seeded-agencies.ts';

const unit = '000.01.51.H49';
const unitElsewhere = '000.02.62.H49';

/** Who may know of the exchanges of the unit, and who may send in its name. */
const callers: readonly [name: string, caller: Caller, sees: boolean, sends: boolean][] = [
  ['nobody known', anonymous, false, false],
  ['a citizen', demoCaller('citizen'), false, false],
  ['an officer of the unit', demoCaller('officer'), true, true],
  ['an officer of the centre', demoCaller('centre'), true, true],
  ['an officer elsewhere', demoCaller('officer', { units: [unitElsewhere] }), false, false],
  ['an officer of no unit', demoCaller('officer', { units: [] }), false, false],
  ['a partner above the unit', demoCaller('partner'), true, true],
  ['an inspector', demoCaller('inspector'), true, false],
  ['whoever operates the platform', demoCaller('admin'), true, true],
];

onEachEngine((engine) => {
  let world: SeededAgencies;
  beforeAll(async () => {
    world = await seededAgencies(engine);
  }, 180_000);
  afterAll(() => world?.close());

  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
  const dataFor = async (caller: Caller, query: string, variables = {}): Promise<any> => {
    const document = parse(query);
    const answer = await world.subgraph.execute({ document, variables, headers: {}, caller });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  describe('the exchanges of a unit', () => {
    test.each(callers)(
      'are there, by every path, for those within reach: %s',
      async (_name, caller, sees) => {
        const data = await dataFor(
          caller,
          `{ log: exchangeLog(first: 3, filter: { unit: "${unit}" }) { totalCount { count } edges { node { messageId } } }
           receptionUnit(code: "${unit}") { interconnection { state endpoint exchanges(first: 3) {
             totalCount { count } edges { node { messageId } } } } } }`,
        );
        const { interconnection } = data.receptionUnit;
        expect(interconnection.state).toBe('CONNECTED');
        const [{ sent } = { sent: 0 }] = await world
          .db('exchanges')
          .where({ reception_unit_code: unit })
          .count({ sent: '*' });
        expect([data.log.totalCount.count, data.log.edges.length]).toEqual(
          sees ? [Number(sent), 3] : [0, 0],
        );
        expect(interconnection.exchanges).toEqual(sees ? data.log : null);
        expect(interconnection.endpoint === null).toBe(!sees);
      },
    );

    test.each(callers)(
      'are listed with those of other units within reach, newest first: %s',
      async (_name, caller, sees) => {
        const { exchangeLog: log } = await dataFor(
          caller,
          '{ exchangeLog(first: 40) { edges { node { sentAt unit { code } } } pageInfo { hasNextPage } } }',
        );
        const sent: string[] = log.edges.map(
          ({ node }: { node: { sentAt: string } }) => node.sentAt,
        );
        expect(sent).toEqual([...sent].sort().reverse());
        const of = new Set(
          log.edges.map(({ node }: { node: { unit: { code: string } } }) => node.unit.code),
        );
        if (sees) expect(sent.length).toBeGreaterThan(0);
        else expect(of.has(unit)).toBe(false);
      },
    );
  });

  describe('a heartbeat', () => {
    test.each(callers)(
      'is taken from who acts for the unit, and kept with the sender: %s',
      async (name, caller, _sees, sends) => {
        const messageId = `from ${name}`;
        const { heartbeat } = await dataFor(
          { ...caller, requestId: `request of ${name}` },
          `mutation ($input: HeartbeatInput!) { heartbeat(input: $input) {
          interconnection { state } userErrors { code path } } }`,
          { input: { unitCode: unit, messageId } },
        );
        expect(heartbeat).toEqual(
          sends
            ? { interconnection: { state: 'CONNECTED' }, userErrors: [] }
            : {
                interconnection: null,
                userErrors: [{ code: 'UNIT_NOT_YOURS', path: ['unitCode'] }],
              },
        );
        const entries = await world
          .db('audit_entries')
          .where({ subject: unit, kind: 'heartbeat' })
          .orderBy('subject_sequence');
        const kept = entries.map(({ content }) => JSON.parse(content));
        expect(kept.filter((entry) => entry.messageId === messageId)).toEqual(
          sends
            ? [
                {
                  caller: {
                    id: caller.id,
                    kind: caller.kind,
                    purpose: null,
                    requestId: `request of ${name}`,
                  },
                  result: 'DONE',
                  messageId,
                },
              ]
            : [],
        );
      },
    );

    test.each(callers)(
      'is in the access log, for who looks at everything: %s',
      async (_, caller) => {
        const { unitAccessLog } = await dataFor(
          caller,
          `{ unitAccessLog(subject: "${unit}", first: 1) {
          edges { node { subject kind command callerId callerKind result } } } }`,
        );
        const node = {
          subject: unit,
          kind: 'CHANGE',
          command: 'heartbeat',
          callerId: 'demo admin',
          callerKind: 'administrator',
          result: 'DONE',
        };
        const isWatching = caller.kind === 'inspector' || caller.kind === 'administrator';
        expect(unitAccessLog).toEqual(isWatching ? { edges: [{ node }] } : null);
      },
    );
  });
});
