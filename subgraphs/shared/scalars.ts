import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { endOfDay, instantAt, isDay, toLocalIso } from './instants.ts';

const dateTimePattern =
  /^\d{4}-\d{2}-\d{2}[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const localTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const decimalPattern = /^-?\d+(\.\d+)?$/;

function refuse(type: string, value: unknown, expected: string): never {
  throw new GraphQLError(`Expected a ${type} ${expected}, got ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A scalar that is written as text and read by one function. */
function textScalar<Internal>(
  name: string,
  parse: (text: unknown) => Internal,
  serialize: (value: unknown) => string,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function parseDateTime(value: unknown): Date {
  const text = typeof value === 'string' && dateTimePattern.test(value) ? value : '';
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) || !isDay(text.slice(0, 10)) || !hasDay(instant)
    ? refuse('DateTime', value, 'such as 2019-11-15T10:00:00+07:00')
    : instant;
}

/** Whether its day in Việt Nam is one that can be written: by the offset it may lie just before or after those. */
function hasDay(instant: Date): boolean {
  return instantAt('0001-01-01') <= instant && instant < endOfDay('9999-12-31');
}

function parseDay(value: unknown): string {
  return typeof value === 'string' && isDay(value)
    ? value
    : refuse('Date', value, 'such as 2019-11-15');
}

function parseLocalTime(value: unknown): string {
  return typeof value === 'string' && localTimePattern.test(value)
    ? value
    : refuse('LocalTime', value, 'such as 07:30');
}

function parseDecimal(value: unknown): string {
  return typeof value === 'string' && decimalPattern.test(value)
    ? value
    : refuse('Decimal', value, 'such as "94.88"');
}

function parseVnd(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? value
    : refuse('VND', value, 'as a whole number');
}

/** Resolvers of the scalars in common.graphql. DateTime takes a Date inside; Date, LocalTime and Decimal take text. */
export const scalars = {
  DateTime: textScalar('DateTime', parseDateTime, (value) =>
    value instanceof Date ? toLocalIso(value) : refuse('DateTime', value, 'as a Date object'),
  ),
  Date: textScalar('Date', parseDay, parseDay),
  LocalTime: textScalar('LocalTime', parseLocalTime, parseLocalTime),
  Decimal: textScalar('Decimal', parseDecimal, parseDecimal),
  VND: new GraphQLScalarType({
    name: 'VND',
    serialize: parseVnd,
    parseValue: parseVnd,
    parseLiteral: (node) => parseVnd(node.kind === Kind.INT ? Number(node.value) : undefined),
  }),
};
