import type { Day } from '../shared/instants.ts';
import { stateOn } from '../shared/validity.ts';
import type { Loaders } from './loaders.ts';
import type {
  AdministrativeUnitModel,
  AdministrativeUnitRow,
  AgencyModel,
  AuthorisationModel,
  AuthorisationRow,
  ReceptionUnitModel,
  SealModel,
  SealRow,
} from './models.ts';

export function toAdministrativeUnit(
  row: AdministrativeUnitRow,
  asOf: Day,
): AdministrativeUnitModel {
  return { __typename: 'AdministrativeUnit', ...row, asOf };
}

export function toSeal(row: SealRow, asOf: Day): SealModel {
  return { __typename: 'Seal', ...row, asOf };
}

export function toAuthorisation(row: AuthorisationRow, asOf: Day): AuthorisationModel {
  return { __typename: 'Authorisation', ...row, asOf };
}

/** The state of a unit on a day, or the one next to that day; null when the code was never given out. */
export async function findAdministrativeUnit(
  { administrativeUnitStates }: Loaders,
  gsoCode: string,
  asOf: Day,
): Promise<AdministrativeUnitModel | null> {
  const states = await administrativeUnitStates.load(gsoCode);
  return states.length === 0 ? null : toAdministrativeUnit(stateOn(states, asOf), asOf);
}

/** One state of a unit; null when no state of it begins on that day. */
export async function findAdministrativeUnitState(
  { administrativeUnitStates }: Loaders,
  gsoCode: string,
  validFrom: Day,
  asOf: Day,
): Promise<AdministrativeUnitModel | null> {
  const states = await administrativeUnitStates.load(gsoCode);
  const state = states.find((row) => row.valid_from === validFrom);
  return state ? toAdministrativeUnit(state, asOf) : null;
}

export async function findAgency(
  { agencyStates }: Loaders,
  code: string,
  asOf: Day,
): Promise<AgencyModel | null> {
  const states = await agencyStates.load(code);
  return states.length === 0 ? null : { __typename: 'Agency', code, states, asOf };
}

export async function findReceptionUnit(
  { receptionUnitStates }: Loaders,
  code: string,
  asOf: Day,
): Promise<ReceptionUnitModel | null> {
  const states = await receptionUnitStates.load(code);
  return states.length === 0 ? null : { __typename: 'ReceptionUnit', code, states, asOf };
}

export async function findSeal(
  { seal }: Loaders,
  id: number,
  asOf: Day,
): Promise<SealModel | null> {
  const row = await seal.load(id);
  return row && toSeal(row, asOf);
}

export async function findAuthorisation(
  { authorisation }: Loaders,
  id: number,
  asOf: Day,
): Promise<AuthorisationModel | null> {
  const row = await authorisation.load(id);
  return row && toAuthorisation(row, asOf);
}

/** What a foreign key promises to be there. */
export async function present<Found>(found: Promise<Found | null>, what: string): Promise<Found> {
  const value = await found;
  if (value === null) throw new Error(`The database has no ${what}`);
  return value;
}
