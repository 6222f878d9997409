import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import { type DocumentNode, visit } from 'graphql';
import { typeNameField } from '../planning/type-name-field.ts';
import type { SelectedOperation } from './collect-fields.ts';
import { Completion } from './completion.ts';
import { Failures } from './failures.ts';
import { compileProjection } from './projection.ts';
import type { RequestState } from './request-state.ts';

/**
 * Answers the permitted part of an operation with Apollo's executor, and says with our own projection what is denied.
 *
 * @param permitted the operation without what is denied
 */
export async function executeDenied(
  execute: GatewayExecutor,
  permitted: DocumentNode,
  selected: SelectedOperation,
  context: GatewayGraphQLRequestContext,
  { variables, coercedVariables }: Pick<RequestState, 'variables' | 'coercedVariables'>,
): Promise<GatewayExecutionResult> {
  const document = withTypeNames(selected.dataNames.rename(permitted));
  const request = { ...context.request, variables };
  const { data, errors = [] } = await execute({ ...context, document, request });
  if (!data) return { data: null, errors };
  const completion = new Completion({
    data,
    variables,
    coercedVariables,
    errors: [],
    failures: new Failures(),
    ask: () => Promise.reject(new TypeError('Everything has been asked')),
  });
  const completed = compileProjection(selected).complete(data, completion);
  const found = [...errors, ...completion.errors()];
  return found.length === 0 ? { data: completed } : { errors: found, data: completed };
}

/** The projection has to see which objects there are. */
function withTypeNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node) => ({ ...node, selections: [...node.selections, typeNameField] }),
  });
}
