import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** Two small subgraphs about a library, made for tests: `catalogue` owns books, `loans` adds who has them. */
export const librarySdl = {
  catalogue: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { books: [Book!]! book(code: ID!): Book whoAsks: String caller: String }
    type Mutation { addBook(title: String!): Book! }
    type Book @key(fields: "code") { code: ID! title: String! }
  `,
  loans: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { loans: Int }
    type Book @key(fields: "code") { code: ID! reader: String }
  `,
} as const;

export type LibrarySubgraph = keyof typeof librarySdl;

const books = [
  { code: '1', title: 'Truyện Kiều' },
  { code: '2', title: 'Số đỏ' },
];
const readers: Record<string, string> = { 1: 'An', 2: 'Bình' };

interface Context {
  /** Who asks, where the subgraph was told. */
  readonly caller?: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

const resolvers = {
  catalogue: {
    Query: {
      books: () => books,
      book: (_: unknown, { code }: { code: string }) => books.find((book) => book.code === code),
      whoAsks: (_: unknown, __: unknown, { headers }: Context) => headers.authorization ?? 'nobody',
      caller: (_: unknown, __: unknown, { caller }: Context) => JSON.stringify(caller),
    },
    Mutation: { addBook: (_: unknown, { title }: { title: string }) => ({ code: '3', title }) },
    Book: {
      __resolveReference: ({ code }: { code: string }) => books.find((book) => book.code === code),
    },
  },
  loans: {
    Query: { loans: () => 2 },
    Book: { reader: ({ code }: { code: string }) => readers[code] },
  },
};

/** The schema of one of them, ready to be executed. */
export function librarySchema(name: LibrarySubgraph): GraphQLSchema {
  return buildSubgraphSchema([
    {
      typeDefs: parse(librarySdl[name]),
      resolvers: resolvers[name] as never,
    },
  ]);
}
