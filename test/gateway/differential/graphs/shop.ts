import type { TestGraphDefinition } from '../test-graph.ts';

/** Several keys, `@requires` chains, `@provides`, `@override`, shared values, arguments, mutations. */
export const shop: TestGraphDefinition = {
  name: 'shop',
  subgraphs: {
    products: `
      type Query {
        product(id: ID!): Product
        products(first: Int = 3, filter: Filter): [Product!]!
        featured: Product!
      }
      type Mutation {
        rename(id: ID!, name: String!): Product
        discard(id: ID!): Boolean!
      }
      input Filter { words: [String!], sort: Sort = NAME, range: Range }
      input Range { from: Float!, to: Float }
      enum Sort { NAME PRICE }
      enum Size { SMALL LARGE HUGE }
      scalar JSON
      type Product @key(fields: "id") @key(fields: "sku brand { code }") {
        id: ID!
        sku: ID!
        brand: Brand!
        name(upper: Boolean): String
        size: Size
        weight(unit: String = "kg"): Float
        dimensions: Dimensions @shareable
        tags: [String]
        grid: [[Int]!]
        details: JSON
        similar(first: Int): [Product]
        price: Int! @override(from: "stock")
        maker: Maker
      }
      type Brand @key(fields: "code") { code: ID! title: String @shareable }
      type Maker @key(fields: "id") { id: ID! }
      type Dimensions @shareable { width: Int height: Int! }
    `,
    stock: `
      type Query { cheapest: Product }
      type Mutation { restock(id: ID!, count: Int! = 1): Receipt! }
      type Receipt { product: Product! count: Int! note(words: [String!]): String query: Query! }
      type Product @key(fields: "id") {
        id: ID!
        size: Size @external
        price: Int!
        dimensions: Dimensions @external
        tags: [String] @external
        inStock: Boolean
        shelf: Shelf
        shippingCost: Float @requires(fields: "size dimensions { width height }")
        shippingNote: String! @requires(fields: "tags")
      }
      enum Size { SMALL LARGE HUGE }
      type Dimensions @shareable { width: Int height: Int! }
      type Shelf { row: Int! places: [[Place!]] }
      type Place { code: String! product: Product }
    `,
    reviews: `
      type Query { reviews: [Review] topReview: Review @provides(fields: "author { name }") }
      type Mutation { review(sku: ID!): Review }
      type Product @key(fields: "sku brand { code }") {
        sku: ID!
        brand: Brand!
        reviews(first: Int): [Review!]
        shippingCost: Float @external
        verdict: String @requires(fields: "shippingCost")
        score: Float
      }
      type Brand @key(fields: "code") { code: ID! title: String @shareable reviews: [Review] }
      type Review @key(fields: "id") {
        id: ID!
        stars: Int!
        text: String
        product: Product
        products: [Product!]
        author: User
      }
      type User @key(fields: "id") { id: ID! name: String @external reviews: [Review!] }
    `,
    users: `
      type Query { me: User users: [User!] }
      type User @key(fields: "id") @key(fields: "email") {
        id: ID!
        email: ID!
        name: String @shareable
        friends: [User]
        bestFriend: User!
        maker: Maker
      }
      type Maker @key(fields: "id") { id: ID! name: String owner: User favourite: Product }
      type Product @key(fields: "id", resolvable: false) { id: ID! }
    `,
  },
};
