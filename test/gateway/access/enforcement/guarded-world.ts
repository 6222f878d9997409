import type { TestGraphDefinition } from '../../differential/test-graph.ts';

/** A world in which everything that can be protected is, in every way. Nothing fails but what is denied. */
export const guardedWorld: TestGraphDefinition = {
  name: 'guarded',
  kinds: { Book: 'Item', Film: 'Item' },
  failing: 0,
  subgraphs: {
    staff: `
      type Query {
        person: Person
        people: [Person!]
        team: [[Person!]!]!
        items: [Item]
        named: [Named!]!
        found: [Found]
        money: Money
        level: Level!
        levels: [Level]
        at(level: Level, size: Int): String
        pick(filter: Filter): Person!
        secret: Secret
      }
      type Mutation {
        rename(name: String): Person @requiresScopes(scopes: [["a"]])
        count(by: Int): Int!
        raise: Person @policy(policies: [["p"], ["q"]])
      }
      interface Named { name: String tag(size: Int): Tag twin: Named }
      interface Item @key(fields: "id") { id: ID! title: String owner: Person more: [Item!] }
      type Person implements Named @key(fields: "id") {
        id: ID!
        name: String
        tag(size: Int): Tag @authenticated
        twin: Person
        email: String @shareable @authenticated
        salary: Int! @requiresScopes(scopes: [["a", "b"], ["c"]])
        grade: Int @policy(policies: [["q"]])
        friends: [Person]
        boss: Person! @requiresScopes(scopes: [["d"]])
        desk: Desk
      }
      type Robot implements Named {
        name: String @policy(policies: [["p"]])
        tag(size: Int): Tag
        twin: Named
        parts: [Int!]
      }
      type Secret implements Named @requiresScopes(scopes: [["b"], ["d"]]) {
        name: String
        tag(size: Int): Tag
        twin: Named
        code: Int!
      }
      type Desk { place: String level: Level owner: Person @authenticated }
      type Tag { text: String! colour: String @requiresScopes(scopes: [["c"]]) }
      type Book implements Item @key(fields: "id") {
        id: ID! title: String owner: Person more: [Item!] pages: Int @authenticated
      }
      type Film implements Item @key(fields: "id") {
        id: ID! title: String owner: Person @requiresScopes(scopes: [["a"], ["d"]]) more: [Item!] minutes: Int!
      }
      union Found = Robot | Secret | Tag
      scalar Money @requiresScopes(scopes: [["a"]])
      enum Level @authenticated { LOW HIGH }
      input Filter { level: Level and: Filter or: String }
    `,
    pay: `
      type Query { richest: Person rich: [Person!]! @policy(policies: [["p"]]) }
      type Person @key(fields: "id") {
        id: ID!
        email: String @shareable @requiresScopes(scopes: [["c"], ["a", "d"]])
        salary: Int! @external
        grade: Int @external
        bonus: Int @requires(fields: "salary") @requiresScopes(scopes: [["a", "b"], ["c"]])
        prize: Int! @requires(fields: "salary grade") @requiresScopes(scopes: [["a", "b"], ["c"]]) @policy(policies: [["q"]])
        account: String @authenticated
        bank: Bank
      }
      type Bank @policy(policies: [["p"]]) { name: String! city: String }
    `,
    ratings: `
      type Query { best: Item top: [Item!] }
      type Item @key(fields: "id") @interfaceObject {
        id: ID!
        stars: Int @authenticated
        notes: [Note!]
        reader: String! @requiresScopes(scopes: [["b"]])
        length: Int
      }
      type Note { text: String by: String @policy(policies: [["q"]]) }
    `,
  },
};
