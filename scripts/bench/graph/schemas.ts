import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { type SubgraphName, sdlOf } from './sdl.ts';
import { type Product, worldOf, worldOfKey } from './world.ts';

const users = {
  user: (_: unknown, { id }: { id: string }) => worldOfKey(id).users.get(id) ?? null,
  users: (_: unknown, { group }: { group: number }) => [...worldOf(group).users.values()],
};
const topProducts = (_: unknown, { first, group }: { first: number; group: number }) =>
  [...worldOf(group).products.values()].slice(0, first);
const shippingEstimate = ({ price, weight }: Pick<Product, 'price' | 'weight'>) =>
  price > 1000 ? 0 : Math.round(weight / 2);

const userById = ({ id }: { id: string }) => worldOfKey(id).users.get(id) ?? null;
const productByUpc = ({ upc }: { upc: string }) => worldOfKey(upc).products.get(upc) ?? null;

const resolvers = {
  accounts: { Query: users, User: { __resolveReference: userById } },
  products: { Query: { topProducts }, Product: { __resolveReference: productByUpc } },
  inventory: {
    Product: {
      // Price and weight are what the gateway has sent along, not what is known here.
      __resolveReference: (reference: Pick<Product, 'upc' | 'price' | 'weight'>) => {
        const product = productByUpc(reference);
        return product && { ...reference, inStock: product.inStock };
      },
      shippingEstimate,
    },
  },
  reviews: {
    User: { __resolveReference: userById },
    Product: { __resolveReference: productByUpc },
  },
};

export function subgraphSchema(name: SubgraphName): GraphQLSchema {
  return executable(sdlOf(name), resolvers[name]);
}

/** All subgraphs as one schema without a gateway. */
export function wholeSchema(): GraphQLSchema {
  return executable(sdlOf('whole'), {
    Query: { ...users, topProducts },
    Product: { shippingEstimate },
  });
}

function executable(sdl: string, resolvers: GraphQLResolverMap<unknown>): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
}
