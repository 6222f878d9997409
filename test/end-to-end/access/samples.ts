import type { UnifiedGateway } from '../../support/unified-gateway.ts';
import { principals } from './principals.ts';
import type { Samples } from './ways.ts';

/** The provincial centre, where most is booked, and a ward below it, which exchanges messages with it. */
const centre = '000.00.40.H49';
const ward = '000.01.51.H49';
const period = 'from: "2019-01-01", to: "2019-11-14"';

const objects = `{
  dossiers(first: 100, filter: { status: 10 }) { edges { node {
    id code applicant { phone } summary supportPoint { code } children { code } parent { code }
    supplementRequests { __typename } transfers { __typename } payments { __typename } slips { __typename }
    result { __typename } rating { __typename }
    appointments(first: 1) { edges { node { code } } } } } }
  appointments(first: 100, filter: { unitCode: "${centre}" }) { edges { node {
    id code startAt outcome ticket { id } dossier { code } procedure { code } heldUntil replaces { code } replacedBy { code } } } }
  receptionUnit(code: "${ward}") {
    id agency { id code } administrativeUnit { id } calendar { code }
    queue { tickets(first: 1) { edges { node { id } } } }
  }
  procedures(first: 100) { edges { node {
    id code field { id code } version { id decision { number } fees { __typename } conditions } simplificationReviews { __typename } } } }
  seals(first: 1) { edges { node { id } } }
  authorisations(first: 1) { edges { node { id } } }
}`;

/** What fields are asked with: the objects of the seeded world that have most to show. */
export async function samplesOf({ ask }: Pick<UnifiedGateway, 'ask'>): Promise<Samples> {
  const { data, errors } = await ask(objects, {}, principals.officer);
  if (errors) throw new Error(JSON.stringify(errors));
  const dossier = richest(data.dossiers);
  const appointment = richest(data.appointments);
  const procedure = richest(data.procedures);
  const { agency, administrativeUnit, calendar, queue, id } = data.receptionUnit;
  const [ticket] = nodesOf(queue.tickets);
  return {
    args: {
      'Query.administrativeUnit': 'gsoCode: "22"',
      'Query.agency': `code: "${agency.code}"`,
      'Query.receptionUnit': `code: "${ward}"`,
      'Query.workingCalendar': `code: "${calendar.code}"`,
      'Query.node': `id: "${dossier.id}"`,
      'Query.nodes': `ids: ["${dossier.id}"]`,
      'Query.appointment': `code: "${appointment.code}"`,
      'Query.appointments': `filter: { unitCode: "${centre}" }`,
      'Query.availability': `units: ["${ward}"]`,
      'Query.dossier': `code: "${dossier.code}"`,
      'Query.dossiers': `filter: { unitCode: "${centre}" }`,
      'Query.accessLog': `dossier: "${dossier.code}"`,
      'Query.nationalPayload': `code: "${dossier.code}"`,
      'Query.periodReport': 'month: "2019-10"',
      'Query.dossierStatistics': 'groupBy: [UNIT], from: "2019-01", to: "2019-10"',
      'Query.index766': period,
      'Query.interconnectedFlow': period,
      'Query.procedure': `code: "${procedure.code}"`,
      'Query.procedureField': `code: "${procedure.field.code}"`,
      'Query.findService': 'text: "khai sinh"',
      'Query.announcingDecision': `number: "${procedure.version.decision.number}"`,
      'Query.simplificationCandidates': 'rule: DUPLICATE',
      'Procedure.nextFreeSlots': 'near: "22"',
      'Procedure.statistics': period,
      'ReceptionUnit.statistics': period,
      'ReceptionUnit.iCalendar': `day: "${appointment.startAt.slice(0, 10)}"`,
    },
    ids: {
      AdministrativeUnit: administrativeUnit.id,
      Agency: agency.id,
      Appointment: appointment.id,
      Authorisation: nodesOf(data.authorisations)[0].id,
      Dossier: dossier.id,
      Procedure: procedure.id,
      ProcedureField: procedure.field.id,
      ProcedureVersion: procedure.version.id,
      QueueTicket: ticket.id,
      ReceptionUnit: id,
      Seal: nodesOf(data.seals)[0].id,
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
type Any = any;

const nodesOf = (connection: Any): Any[] => connection.edges.map(({ node }: Any) => node);

/** The node of which most is there, the first of several. */
function richest(connection: Any): Any {
  const nodes = nodesOf(connection);
  const wealth = nodes.map((node) => JSON.stringify(node).replaceAll(/null|\[\]/g, '').length);
  return nodes[wealth.indexOf(Math.max(...wealth))];
}
