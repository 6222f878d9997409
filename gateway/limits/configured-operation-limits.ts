import type { Configuration } from '../config/configuration.ts';
import type { OperationLimits } from './operation-gate.ts';

export type OperationSettings = Pick<
  Configuration,
  | 'MAX_QUERY_TOKENS'
  | 'MAX_QUERY_DEPTH'
  | 'MAX_QUERY_FIELDS'
  | 'MAX_ALIASES'
  | 'MAX_ROOT_FIELDS'
  | 'MAX_DIRECTIVES'
  | 'MAX_FRAGMENTS'
  | 'MAX_OPERATIONS'
  | 'MAX_FIELD_COMPARISONS'
  | 'MAX_LIST_ITEMS'
  | 'MAX_VARIABLE_VALUES'
  | 'MAX_TEXT_BYTES'
>;

/** The limits of operations as they are set. */
export function operationLimits(settings: OperationSettings): OperationLimits {
  return {
    maxTokens: settings.MAX_QUERY_TOKENS,
    maxDepth: settings.MAX_QUERY_DEPTH,
    maxFields: settings.MAX_QUERY_FIELDS,
    maxAliases: settings.MAX_ALIASES,
    maxRootFields: settings.MAX_ROOT_FIELDS,
    maxDirectives: settings.MAX_DIRECTIVES,
    maxFragments: settings.MAX_FRAGMENTS,
    maxOperations: settings.MAX_OPERATIONS,
    maxComparisons: settings.MAX_FIELD_COMPARISONS,
    maxListItems: settings.MAX_LIST_ITEMS,
    maxValues: settings.MAX_VARIABLE_VALUES,
    maxTextBytes: settings.MAX_TEXT_BYTES,
  };
}
