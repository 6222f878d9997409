/** One operation that is measured; its answer depends on the group that is asked about. */
export interface Query {
  readonly name: string;
  readonly text: string;
  variables(group: number): Record<string, unknown>;
}

const fragments = `
  fragment person on User { id username name }
  fragment opinion on Review { id body }
  fragment article on Product { upc name price weight inStock shippingEstimate }
`;

/**
 * All four subgraphs, entities within entities, the same ones on several ways: the shape of the deep query of the
 * public benchmark of federation gateways (graphql-hive/graphql-gateways-benchmark).
 */
const deep: Query = {
  name: 'deep',
  text: `
    query Deep($group: Int) {
      users(group: $group) {
        ...person
        reviews {
          ...opinion
          product {
            ...article
            reviews {
              ...opinion
              author { ...person reviews { ...opinion product { ...article } } }
            }
          }
        }
      }
      topProducts(group: $group) {
        ...article
        reviews {
          ...opinion
          author { ...person reviews { ...opinion product { ...article } } }
        }
      }
    }
    ${fragments}`,
  variables: (group) => ({ group }),
};

const medium: Query = {
  name: 'medium',
  text: `
    query Medium($group: Int) {
      topProducts(first: 5, group: $group) {
        ...article
        reviews { ...opinion author { ...person } }
      }
    }
    ${fragments}`,
  variables: (group) => ({ group }),
};

const small: Query = {
  name: 'small',
  text: 'query Small($id: ID!) { user(id: $id) { id name username birthday } }',
  variables: (group) => ({ id: `u${group}-0` }),
};

export const queries = { deep, medium, small } as const;
