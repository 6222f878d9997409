import type { TestGraphDefinition } from '../test-graph.ts';

/** Interface objects, interfaces with keys, unions, fields of interfaces from several subgraphs. */
export const media: TestGraphDefinition = {
  name: 'media',
  kinds: { Book: 'Media', Movie: 'Media', Song: 'Media' },
  subgraphs: {
    catalogue: `
      type Query {
        media(id: ID!): Media
        allMedia: [Media!]
        books: [Book]
        anything: [Thing]
        matrix: [[Media]]
        node(id: ID!): Node
      }
      interface Node { id: ID! }
      interface Media implements Node @key(fields: "id") { id: ID! title: String related: [Media] creator: Creator }
      type Book implements Media & Node @key(fields: "id") {
        id: ID! title: String related: [Media] creator: Creator pages: Int! chapters: [Chapter!]
      }
      type Movie implements Media & Node @key(fields: "id") {
        id: ID! title: String related: [Media] creator: Creator minutes: Int trailer: Trailer
      }
      type Song implements Media & Node @key(fields: "id") {
        id: ID! title: String related: [Media] creator: Creator bars: Float
      }
      type Chapter { name: String! pages: Int }
      type Trailer { url: String media: Media }
      union Thing = Book | Movie | Chapter | Person
      union Creator = Person | Studio
      type Person implements Node @key(fields: "id") { id: ID! }
      type Studio implements Node @key(fields: "id") { id: ID! city: String }
    `,
    ratings: `
      type Query { topRated: [Media!] latest: Rating }
      type Mutation { rate(id: ID!, stars: Int!): Rating }
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        title: String @external
        stars: Int
        ratings: [Rating!]
        summary: String @requires(fields: "title")
      }
      type Rating @key(fields: "id") { id: ID! value: Int! by: Person! media: Media }
      type Person @key(fields: "id") { id: ID! ratings: [Rating] }
    `,
    people: `
      type Query { people: [Person!]! someone: Named }
      interface Named { name: String }
      type Person implements Named @key(fields: "id") { id: ID! name: String nick: Nick works: [Media] }
      type Studio implements Named @key(fields: "id") { id: ID! name: String boss: Person }
      union Nick = Short | Long
      type Short { value: String }
      type Long { value: [String!]! size: Int }
      type Media @key(fields: "id") @interfaceObject { id: ID! watchers: [Person!] }
    `,
    covers: `
      type Book @key(fields: "id") { id: ID! cover: Cover isbn: String! pages: Int! @external thick: Boolean @requires(fields: "pages") }
      type Movie @key(fields: "id") { id: ID! cover: Cover poster(width: Int = 100): Cover }
      type Cover { url: String! colours: [Colour!] }
      enum Colour { RED BLUE }
    `,
  },
};
