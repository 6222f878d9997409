import { type GraphQLResolveInfo, getNamedType, isInputObjectType } from 'graphql';
import type { UserError } from '../../shared/write/refusal.ts';

/** By which field an input names what it is about, when it does not say everything of it itself. */
const naming = ['code', 'ticketId', 'unitCode'];
/** A person who comes that day anyway: where the input does not say who comes, another day helps. */
const standIns: Readonly<Record<string, readonly string[]>> = { party: ['startAt'] };

/**
 * Rules refuse by what a visit has: a person, a unit, a dossier, a time. A change of an appointment takes these from the appointment; then
 * the refusal is about the field that names it.
 *
 * @returns the error with a path that the input of the mutation has, or none
 */
export function aboutInput(error: UserError, info: GraphQLResolveInfo): UserError {
  const [root] = error.path ?? [];
  const fields = inputFields(info);
  if (root === undefined || fields.includes(root)) return error;
  const field = [...(standIns[root] ?? []), ...naming].find((each) => fields.includes(each));
  return { ...error, path: field === undefined ? null : [field] };
}

function inputFields({ parentType, fieldName }: GraphQLResolveInfo): readonly string[] {
  const argument = parentType.getFields()[fieldName]?.args.find(({ name }) => name === 'input');
  const input = argument && getNamedType(argument.type);
  return isInputObjectType(input) ? Object.keys(input.getFields()) : [];
}
