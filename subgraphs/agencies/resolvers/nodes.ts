import { clientError } from '../../shared/errors.ts';
import { fromGlobalId, keyOfGlobalId } from '../../shared/ids.ts';
import type { Day } from '../../shared/instants.ts';
import type { Context } from '../context.ts';
import {
  findAdministrativeUnitState,
  findAgency,
  findAuthorisation,
  findReceptionUnit,
  findSeal,
} from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { Loaders } from '../loaders.ts';
import type {
  AdministrativeUnitModel,
  AgencyModel,
  AuthorisationModel,
  ReceptionUnitModel,
  SealModel,
} from '../models.ts';

interface OwnTypes {
  AdministrativeUnit: AdministrativeUnitModel;
  Agency: AgencyModel;
  ReceptionUnit: ReceptionUnitModel;
  Seal: SealModel;
  Authorisation: AuthorisationModel;
}

/** Finds an object of this subgraph by its type and the key in its global id. */
export const findOwn: {
  readonly [Type in keyof OwnTypes]: (
    loaders: Loaders,
    key: string,
    asOf: Day,
  ) => Promise<OwnTypes[Type] | null>;
} = {
  AdministrativeUnit: (loaders, key, asOf) => {
    const [gsoCode = '', validFrom = ''] = key.split('@');
    return findAdministrativeUnitState(loaders, gsoCode, validFrom, asOf);
  },
  Agency: findAgency,
  ReceptionUnit: findReceptionUnit,
  Seal: (loaders, key, asOf) => findNumbered(key, (id) => findSeal(loaders, id, asOf)),
  Authorisation: (loaders, key, asOf) =>
    findNumbered(key, (id) => findAuthorisation(loaders, id, asOf)),
};

async function findNumbered<Found>(
  key: string,
  find: (id: number) => Promise<Found | null>,
): Promise<Found | null> {
  return /^[1-9]\d{0,8}$/.test(key) ? find(Number(key)) : null;
}

/** Types of other subgraphs that have global ids; their owners say whether an object is there. */
const foreignTypes = [
  'Procedure',
  'ProcedureVersion',
  'ProcedureField',
  'Dossier',
  'Appointment',
  'QueueTicket',
] as const;

type ForeignType = (typeof foreignTypes)[number];

function isOwnType(type: string): type is keyof OwnTypes {
  return Object.hasOwn(findOwn, type);
}

function isForeignType(type: string): type is ForeignType {
  return (foreignTypes as readonly string[]).includes(type);
}

/**
 * The object of this subgraph with a global id; null when there is none, or when the id is of another type.
 *
 * @throws ID_INVALID
 */
export async function resolveNode<Type extends keyof OwnTypes>(
  type: Type,
  id: string,
  { loaders, today }: Context,
): Promise<OwnTypes[Type] | null> {
  const key = keyOfGlobalId(type, id);
  return key === null ? null : findOwn[type](loaders, key, today);
}

async function findNode(id: string, { loaders, today }: Context) {
  const { type, key } = fromGlobalId(id);
  if (isOwnType(type)) return findOwn[type](loaders, key, today);
  if (isForeignType(type)) return { __typename: type, id };
  throw clientError('ID_INVALID', `"${id}" is of no type of this graph.`);
}

const maxNodes = 100;

export const nodeResolvers: {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'node' | 'nodes'>;
} = {
  Query: {
    node: (_root, { id }, context) => findNode(id, context),
    nodes: (_root, { ids }, context) => {
      if (ids.length > maxNodes) {
        throw clientError('ARGUMENT_INVALID', `At most ${maxNodes} ids, got ${ids.length}.`);
      }
      return Promise.all(ids.map((id) => findNode(id, context)));
    },
  },
};
