import { commune, district, districtProcedure, longProcedure } from './places.ts';

const connection = 'edges { node { code } } totalCount { count }';

/** The ways to a list of dossiers; each gives the codes that it shows and, where it counts, how many there are. */
const lists = `query ($commune: [_Any!]!, $unit: String!) {
  dossiers(first: 100) { ${connection} }
  ofUnit: dossiers(first: 100, filter: { unitCode: $unit }) { ${connection} }
  due: dossiers(first: 100, orderBy: DUE_ASC, filter: { open: true }) { ${connection} }
  dossierChanges(first: 100) { ${connection} }
  transferAlerts(first: 100) { edges { node { dossier { code } } } totalCount { count } }
  _entities(representations: $commune) {
    ... on ReceptionUnit { dossiers(first: 100) { ${connection} } }
  }
}`;

const figures = `query ($entities: [_Any!]!, $procedure: String!) {
  overdueBoard { open overdue units { open overdue receptionUnit { code } dossiers(first: 20) { code } } }
  province: periodReport(month: "2019-11") { figures { received { total } pending { total } } }
  dossierStatistics(from: "2019-11", to: "2019-11", groupBy: [UNIT]) {
    cells { receptionUnit { code } figures { received { total } } }
  }
  byLevel: dossierStatistics(from: "2019-11", to: "2019-11", groupBy: [LEVEL]) {
    cells { level figures { received { total } } }
  }
  byProcedure: dossierStatistics(from: "2019-11", to: "2019-11", groupBy: [PROCEDURE]) {
    cells { procedure { code } figures { received { total } } }
  }
  byBoth: dossierStatistics(from: "2019-11", to: "2019-11", groupBy: [UNIT, PROCEDURE]) {
    cells { receptionUnit { code } figures { received { total } } }
  }
  index766(from: "2019-11-01", to: "2019-11-30") { indicators { number share { denominator } } }
  ofBoth: index766(from: "2019-11-05", to: "2019-11-20", scope: { unitCode: "${commune}", procedureCode: $procedure }) {
    indicators { number share { denominator } }
  }
  interconnectedFlow(from: "2019-11-01", to: "2019-11-30") { cells { sent } }
  eliminationCandidates(months: 12, atMost: 1000, first: 100) {
    edges { node { dossiers procedure { code } } }
  }
  _entities(representations: $entities) {
    ... on ReceptionUnit { statistics(from: "2019-11-01", to: "2019-11-30") { received { total } } }
    ... on Procedure { statistics(from: "2019-11-10", to: "2019-11-20") { received { total } } }
  }
}`;

const one = `query ($code: String!, $entities: [_Any!]!) {
  dossier(code: $code) { code parent { code } children { code } transfers { subDossier { code } } }
  nationalPayload(code: $code) { dossier { name } }
  accessLog(dossier: $code) { totalCount { count } }
  _entities(representations: $entities) { ... on Dossier { code } }
}`;

/** Queries by which a caller could learn of a dossier: each of the ways to it, and each of the numbers that it is in. */
export const everyWay = { lists, figures, one };

/** Variables of the lists and the figures. */
export const wayVariables = {
  unit: commune,
  commune: [{ __typename: 'ReceptionUnit', code: commune }],
  procedure: longProcedure,
  entities: [
    { __typename: 'ReceptionUnit', code: commune },
    { __typename: 'ReceptionUnit', code: district },
    { __typename: 'Procedure', code: longProcedure },
    { __typename: 'Procedure', code: districtProcedure },
  ],
};
