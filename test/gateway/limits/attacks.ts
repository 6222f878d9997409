/** A request that no client with good intentions sends, and the code that refuses it. */
export interface Attack {
  readonly name: string;
  readonly code: string;
  /** The body, as text. */
  readonly body: string;
}

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const operation = (query: string, variables: unknown = {}) => JSON.stringify({ query, variables });

/** Thirty fragments, each with the next one twice: 2^30 fields. */
const tree = `{ ...F0 } ${repeat(30, (index) => {
  return `fragment F${index} on Query { ...F${index + 1} ...G${index + 1} }
    fragment G${index} on Query { ...F${index + 1} ...G${index + 1} }`;
})} fragment F30 on Query { loans } fragment G30 on Query { loans }`;

/** Against the library of test/gateway/support. */
export const attacks: readonly Attack[] = [
  {
    name: '10,000 aliases',
    code: 'QUERY_TOO_LONG',
    body: operation(`{ ${repeat(10_000, (index) => `a${index}: loans`)} }`),
  },
  {
    name: '4,000 aliases',
    code: 'TOO_MANY_ALIASES',
    body: operation(`{ ${repeat(4_000, (index) => `a${index}: loans`)} }`),
  },
  {
    name: '10,000 duplicated fields',
    code: 'TOO_MANY_ROOT_FIELDS',
    body: operation(`{ ${'loans '.repeat(10_000)} }`),
  },
  {
    name: '9,000 duplicated fields below a list',
    code: 'QUERY_TOO_REPETITIVE',
    body: operation(`{ books { ${'title '.repeat(9_000)} } }`),
  },
  {
    name: '90 duplicated objects of 60 duplicated fields',
    code: 'QUERY_TOO_REPETITIVE',
    body: operation(`{ ${`books { ${'code '.repeat(60)} } `.repeat(90)} }`),
  },
  {
    name: '5,000 directives on a field',
    code: 'TOO_MANY_DIRECTIVES',
    body: operation(`{ loans ${'@a '.repeat(5_000)} }`),
  },
  {
    name: '5,000 directives on the operation',
    code: 'TOO_MANY_DIRECTIVES',
    body: operation(`query ${'@a '.repeat(5_000)} { loans }`),
  },
  { name: 'a tree of 2^30 fragments', code: 'OPERATION_TOO_COMPLEX', body: operation(tree) },
  { name: '6,000 nested braces', code: 'QUERY_TOO_DEEP', body: operation(`${'{a'.repeat(6_000)}`) },
  {
    name: '6,000 nested braces in valid order',
    code: 'QUERY_TOO_DEEP',
    body: operation(`${'{ books '.repeat(6_000)}${'}'.repeat(6_000)}`),
  },
  {
    name: 'a chain of 199 fragments',
    code: 'QUERY_TOO_DEEP',
    body: operation(
      `{ ...F0 } ${repeat(198, (index) => `fragment F${index} on Query { ...F${index + 1} }`)} fragment F198 on Query { loans }`,
    ),
  },
  {
    name: '300 fragments at one place',
    code: 'TOO_MANY_FRAGMENTS',
    body: operation(
      `{ ${repeat(300, (index) => `...F${index}`)} } ${repeat(300, (index) => `fragment F${index} on Query { loans }`)}`,
    ),
  },
  {
    name: '60 fragments in a circle, each with all others',
    code: 'FRAGMENTS_CIRCULAR',
    body: operation(
      `{ ...F0 } ${repeat(60, (index) => `fragment F${index} on Query { loans ${repeat(60, (other) => `...F${other}`)} }`)}`,
    ),
  },
  {
    name: '60 operations',
    code: 'TOO_MANY_OPERATIONS',
    body: operation(repeat(60, (index) => `query Q${index} { loans }`)),
  },
  {
    name: 'a batch of 1,000',
    code: 'BATCH_REFUSED',
    body: ` [${Array.from({ length: 1_000 }, () => operation('{ loans }')).join(',')}]`,
  },
  {
    name: 'a list of 6,000 items in a variable',
    code: 'LIST_TOO_LONG',
    body: operation('query($a: [Int]) { loans }', { a: new Array(6_000).fill(1) }),
  },
  {
    name: '100,000 values in lists of lists',
    code: 'TOO_MANY_VALUES',
    body: operation('{ loans }', { a: new Array(1_000).fill(new Array(100).fill(1)) }),
  },
  {
    name: '70,000 names in a variable',
    code: 'TOO_MANY_VALUES',
    body: operation(
      '{ loans }',
      Object.fromEntries(Array.from({ length: 70_000 }, (_, index) => [`a${index}`, 1])),
    ),
  },
  {
    name: 'a text of 900,000 bytes in a variable',
    code: 'TEXT_TOO_LONG',
    body: operation('query($code: ID!) { book(code: $code) { title } }', {
      code: 'x'.repeat(900_000),
    }),
  },
  {
    name: 'a text of 900,000 quotation marks in a variable',
    code: 'TEXT_TOO_LONG',
    body: operation('{ loans }', { a: '"'.repeat(450_000) }),
  },
  {
    name: 'a text of 900,000 bytes in the query',
    code: 'TEXT_TOO_LONG',
    body: operation(`{ book(code: "${'x'.repeat(900_000)}") { title } }`),
  },
  {
    name: 'a list of 7,000 items in the query',
    code: 'LIST_TOO_LONG',
    body: operation(`{ book(code: [${'1 '.repeat(7_000)}]) { title } }`),
  },
  {
    name: 'a megabyte of brackets in a variable',
    code: 'QUERY_TOO_DEEP',
    body: `{"query":"{ loans }","variables":{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}}`,
  },
];
