import type { Ask } from '../../subgraphs/shared/ask.ts';
import type { SubgraphName } from '../../subgraphs/shared/config.ts';

type Variables = Readonly<Record<string, unknown>>;

/** One kind of question to one subgraph. */
export interface QueryCase {
  readonly name: string;
  readonly subgraph: SubgraphName;
  readonly query: string;
  /** Asked with each of these in turn. */
  readonly variables: readonly Variables[];
}

/** Dossiers and places of a world that the questions are about; they lie in other rows of a larger one. */
interface Samples {
  readonly codes: readonly string[];
  /** Cursor in the middle of the year. */
  readonly after: string;
}

const centre = '000.00.40.H49';
const district = '000.00.51.H49';
const communes = ['000.01.51.H49', '000.02.51.H49', '000.03.53.H49', '000.01.56.H49'];
const area = '22';
const year = { from: '2018-11-16', to: '2019-11-15' };

/** What is read often, and what could get slower with the number of dossiers. */
export async function queryCases(ask: Record<SubgraphName, Ask>): Promise<readonly QueryCase[]> {
  return [...dossierCases(await samplesOf(ask.dossiers)), ...statisticsCases, ...appointmentCases];
}

async function samplesOf(ask: Ask): Promise<Samples> {
  const page = `{ edges { cursor node { code } } }`;
  const pages: Record<string, { edges: { cursor: string; node: { code: string } }[] }> = await ask(
    `{ ${[1, 3, 5, 7, 9]
      .map(
        (month) =>
          `m${month}: dossiers(first: 20, filter: { receivedTo: "2019-0${month}-20" }) ${page}`,
      )
      .join(' ')} }`,
  );
  const edges = Object.values(pages).flatMap((connection) => connection.edges);
  return {
    codes: edges.map(({ node }) => node.code),
    after: pages.m5?.edges.at(-1)?.cursor ?? '',
  };
}

function dossierCases({ codes, after }: Samples): QueryCase[] {
  const page =
    '{ edges { node { code dueAt status { code } } } pageInfo { endCursor hasNextPage } }';
  const list = (name: string, ...variables: Variables[]): QueryCase => ({
    name,
    subgraph: 'dossiers',
    query: `query ($filter: DossierFilter, $orderBy: DossierOrder, $after: String) {
      dossiers(first: 20, filter: $filter, orderBy: $orderBy, after: $after) ${page} }`,
    variables: variables.length > 0 ? variables : [{}],
  });
  const ofUnits = (
    name: string,
    units: readonly string[],
    filter: object,
    orderBy = 'RECEIVED_DESC',
  ) => list(name, ...units.map((unitCode) => ({ filter: { ...filter, unitCode }, orderBy })));
  return [
    {
      name: 'tracking',
      subgraph: 'dossiers',
      query: `query ($code: String!) { dossier(code: $code) {
        code status { code label } receivedAt dueAt transfers { state } } }`,
      variables: codes.map((code) => ({ code })),
    },
    list('all'),
    list('all, a page in the middle', { after }),
    list('all, soonest due', { orderBy: 'DUE_ASC' }),
    list('open', { filter: { open: true } }),
    list('open, soonest due', { filter: { open: true }, orderBy: 'DUE_ASC' }),
    list('open, longest waiting', { filter: { open: true }, orderBy: 'RECEIVED_ASC' }),
    list('overdue', { filter: { overdue: true } }),
    list('overdue, longest waiting', { filter: { overdue: true }, orderBy: 'RECEIVED_ASC' }),
    list('overdue, soonest due', { filter: { overdue: true }, orderBy: 'DUE_ASC' }),
    list('status', ...[2, 4, 5, 9].map((status) => ({ filter: { status } }))),
    list('field', { filter: { fieldCode: 'F042' } }),
    list('procedure', { filter: { procedureCode: '2.000635' } }),
    list('received in October', {
      filter: { receivedFrom: '2019-10-01', receivedTo: '2019-10-31' },
    }),
    ofUnits('the centre, open', [centre], { open: true }),
    ofUnits('the centre, open, soonest due', [centre], { open: true }, 'DUE_ASC'),
    ofUnits(
      'the centre, open and waiting, soonest due',
      [centre],
      { open: true, status: 5 },
      'DUE_ASC',
    ),
    ofUnits('the centre, status', [centre], { status: 4 }),
    ofUnits('the centre, overdue', [centre], { overdue: true }),
    ofUnits('a district, open', [district], { open: true }),
    ofUnits('a district, status', [district], { status: 4 }),
    ofUnits('a district, overdue', [district], { overdue: true }),
    ofUnits('communes, all', communes, {}),
    ofUnits('communes, open', communes, { open: true }),
    ofUnits('communes, open, soonest due', communes, { open: true }, 'DUE_ASC'),
    ofUnits('communes, waiting for supplement', communes, { status: 5 }),
    ofUnits('communes, returned', communes, { status: 10 }),
    ofUnits('communes, overdue', communes, { overdue: true }),
    ofUnits('communes, overdue, soonest due', communes, { overdue: true }, 'DUE_ASC'),
    {
      name: 'work lists of many units',
      subgraph: 'dossiers',
      query: `query ($units: [_Any!]!) { _entities(representations: $units) { ... on ReceptionUnit {
        dossiers(first: 20, filter: { open: true }) ${page} } } }`,
      variables: [
        {
          units: [centre, district, ...communes].map((code) => ({
            __typename: 'ReceptionUnit',
            code,
          })),
        },
      ],
    },
    {
      name: 'changes',
      subgraph: 'dossiers',
      query: '{ dossierChanges(first: 20) { edges { node { code code } } } }',
      variables: [{}],
    },
    {
      name: 'transfer alerts',
      subgraph: 'dossiers',
      query: '{ transferAlerts(first: 20) { edges { node { transfer { sentAt } } } } }',
      variables: [{}],
    },
    {
      name: 'overdue board',
      subgraph: 'dossiers',
      query:
        '{ overdueBoard(first: 20) { open overdue units { overdue dossiers(first: 5) { code } } } }',
      variables: [{}],
    },
  ];
}

const figures = 'received { total } settled { total late } pending { total overdue }';

const statisticsCases: readonly QueryCase[] = [
  {
    name: 'province, month × level',
    subgraph: 'dossiers',
    query: `{ dossierStatistics(from: "2018-12", to: "2019-11", groupBy: [MONTH, LEVEL]) {
      cells { month level figures { ${figures} } } } }`,
    variables: [{}],
  },
  {
    name: 'province, unit × field',
    subgraph: 'dossiers',
    query: `{ dossierStatistics(from: "2018-12", to: "2019-11", groupBy: [UNIT, FIELD]) {
      cells { figures { received { total } } } } }`,
    variables: [{}],
  },
  {
    name: 'report of a month',
    subgraph: 'dossiers',
    query: `query ($unit: String) { periodReport(month: "2019-10", unit: $unit) { figures { ${figures} } } }`,
    variables: [{}, { unit: centre }],
  },
  {
    name: 'index 766 of a year',
    subgraph: 'dossiers',
    query: `query ($from: Date!, $to: Date!) { index766(from: $from, to: $to) {
      indicators { share { percent } } } }`,
    variables: [year],
  },
  {
    name: 'interconnected flow of a year',
    subgraph: 'dossiers',
    query:
      'query ($from: Date!, $to: Date!) { interconnectedFlow(from: $from, to: $to) { cells { sent } } }',
    variables: [year],
  },
  {
    name: 'elimination candidates',
    subgraph: 'dossiers',
    query: '{ eliminationCandidates(months: 6, first: 20) { edges { node { dossiers } } } }',
    variables: [{}],
  },
];

const appointmentCases: readonly QueryCase[] = [
  {
    name: 'availability, 201 units × 14 days',
    subgraph: 'appointments',
    query: '{ availability { units { free soonestAt days { date free capacity } } } }',
    variables: [{}],
  },
  {
    name: 'availability of an area',
    subgraph: 'appointments',
    query: 'query ($area: String) { availability(area: $area) { units { free soonestAt } } }',
    variables: [{ area }],
  },
  {
    name: "appointments of a unit's day",
    subgraph: 'appointments',
    query: `query ($filter: AppointmentFilter) { appointments(first: 50, filter: $filter) {
      edges { node { code startAt } } } }`,
    variables: [{ filter: { unitCode: centre, day: '2019-11-14' } }],
  },
  {
    name: 'queue of a unit',
    subgraph: 'appointments',
    query: `query ($units: [_Any!]!) { _entities(representations: $units) { ... on ReceptionUnit {
      queue { waitingCount } } } }`,
    variables: [{ units: [{ __typename: 'ReceptionUnit', code: centre }] }],
  },
];
