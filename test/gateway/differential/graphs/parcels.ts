import type { TestGraphDefinition } from '../test-graph.ts';

/** `@requires` with arguments: of one field in several ways, below lists, interfaces and chains; odd orders of keys. */
export const parcels: TestGraphDefinition = {
  name: 'parcels',
  subgraphs: {
    goods: `
      type Query { good(id: ID!): Good goods: [Good!] anything: [Packed] covers: [Cover] }
      enum Unit { GRAM KILO }
      type Good implements Packed @key(fields: "id") {
        id: ID!
        sku: ID! @shareable
        weight(unit: Unit! = GRAM): Float
        price(currency: String, rounded: Boolean = false): Int
        size(scale: Int): Size
        parts(first: Int): [Part]
        cover: Cover
        layers(kind: String): Int
      }
      type Size { width(unit: Unit): Int height: Int! }
      type Part { name: String weight(unit: Unit): Float! }
      interface Packed { layers(kind: String): Int }
      type Crate implements Packed @key(fields: "id") { id: ID! layers(kind: String): Int planks: Int }
      interface Cover { layers(kind: String): Int }
      type Paper implements Cover { layers(kind: String): Int colour(dark: Boolean): String }
      type Foil implements Cover { layers(kind: String): Int thin: Boolean }
    `,
    shipping: `
      type Query { next: Good }
      enum Unit { GRAM KILO }
      type Good @key(fields: "id") {
        id: ID!
        weight(unit: Unit! = GRAM): Float @external
        size(scale: Int): Size @external
        parts(first: Int): [Part] @external
        cover: Cover @external
        cost: Int @requires(fields: "weight(unit: KILO)")
        fee(express: Boolean): Int @requires(fields: "weight")
        label: String! @requires(fields: "weight(unit: GRAM) size(scale: 2) { width(unit: KILO) height }")
        sticker: String @requires(fields: "size(scale: 3) { width(unit: GRAM) height }")
        stack: [Int] @requires(fields: "parts(first: 2) { weight(unit: KILO) name }")
        wrapping: String @requires(fields: "cover { layers(kind: \\"a\\") ... on Paper { colour(dark: true) } }")
        bow: String @requires(fields: "cover { layers(kind: \\"b\\") }")
      }
      type Size { width(unit: Unit): Int @external height: Int! @external }
      type Part { name: String @external weight(unit: Unit): Float! @external }
      interface Cover { layers(kind: String): Int }
      type Paper implements Cover { layers(kind: String): Int @external colour(dark: Boolean): String @external }
      type Foil implements Cover { layers(kind: String): Int @external }
      type Crate @key(fields: "id") { id: ID! layers(kind: String): Int @external volume: Int @requires(fields: "layers(kind: \\"a\\")") }
    `,
    customs: `
      type Query { seized: [Good!] }
      type Good @key(fields: "id") {
        id: ID!
        price(currency: String, rounded: Boolean = false): Int @external
        duty: Int @requires(fields: "price(currency: \\"VND\\")")
        tax(year: Int!): Int
        sku: ID! @shareable
      }
    `,
    audit: `
      type Query { audited: [Good] }
      type Good @key(fields: "id", resolvable: false) @key(fields: "sku") {
        id: ID!
        sku: ID!
        tax(year: Int!): Int @external
        finding: String @requires(fields: "tax(year: 2019)")
        verdict: String @requires(fields: "tax(year: 2020)")
        auditor: String
        price(currency: String, rounded: Boolean = false): Int @external
        bribe: Int @requires(fields: "price(currency: \\"USD\\", rounded: true)")
        excuse: Int @requires(fields: "price(rounded: true)")
      }
    `,
  },
};
