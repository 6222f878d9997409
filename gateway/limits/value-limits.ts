import { Kind, type ValueNode } from 'graphql';
import { Refusal } from './refusal.ts';

/** How much a client may hand over as arguments, in variables or in the query's text. */
export interface ValueLimits {
  readonly maxListItems: number;
  /** All values of all variables together: elements, fields, texts, numbers. */
  readonly maxValues: number;
  /** Longest text, in bytes of UTF-8. */
  readonly maxTextBytes: number;
}

/**
 * @param variables what the client sent; nested no deeper than the stack bears
 * @throws {Refusal} `LIST_TOO_LONG`, `TOO_MANY_VALUES` or `TEXT_TOO_LONG`
 */
export function checkVariables(variables: unknown, limits: ValueLimits): void {
  let values = 0;
  const check = (value: unknown): void => {
    if (++values > limits.maxValues) {
      throw new Refusal('TOO_MANY_VALUES', { limit: limits.maxValues });
    }
    if (typeof value === 'string') {
      checkText(value, limits);
    } else if (Array.isArray(value)) {
      checkLength(value, limits);
      for (const element of value) check(element);
    } else if (typeof value === 'object' && value !== null) {
      for (const name in value) check((value as Record<string, unknown>)[name]);
    }
  };
  check(variables);
}

/** The same for a value in a query; their number is bounded by that of the query's words. */
export function checkLiteral(value: ValueNode, limits: ValueLimits): void {
  if (value.kind === Kind.STRING) {
    checkText(value.value, limits);
  } else if (value.kind === Kind.LIST) {
    checkLength(value.values, limits);
    for (const element of value.values) checkLiteral(element, limits);
  } else if (value.kind === Kind.OBJECT) {
    for (const field of value.fields) checkLiteral(field.value, limits);
  }
}

function checkLength({ length }: readonly unknown[], { maxListItems: limit }: ValueLimits): void {
  if (length > limit) throw new Refusal('LIST_TOO_LONG', { limit, found: length });
}

/** A character takes one to three bytes, so that most texts need not be counted. */
function checkText(text: string, { maxTextBytes: limit }: ValueLimits): void {
  if (text.length * 3 <= limit) return;
  const found = Buffer.byteLength(text);
  if (found > limit) throw new Refusal('TEXT_TOO_LONG', { limit, found });
}
