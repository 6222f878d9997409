import type { TestGraphDefinition } from '../test-graph.ts';

/** Deep entity chains, compound keys, `@requires` over lists and unions, inaccessible fields, hostile field names. */
export const offices: TestGraphDefinition = {
  name: 'offices',
  subgraphs: {
    units: `
      type Query {
        unit(code: ID!): Unit
        units(codes: [ID!]!): [Unit]
        constructor: Unit
      }
      type Unit @key(fields: "code") {
        code: ID!
        name: String!
        parent: Unit
        children: [Unit!]
        head: Officer
        secret: String @inaccessible
        constructor: String
        toString: [Officer!]
        address: Address @shareable
        load: [Load!]
      }
      type Load @shareable { count: Int limit: Int! }
      type Address @shareable { street: String ward: Ward }
      type Ward @shareable { name: String code: Int! }
      type Officer @key(fields: "id unit { code }") { id: ID! unit: Unit! }
    `,
    officers: `
      type Query { officers: [Officer] duty: Duty }
      union Duty = Officer | Machine
      type Machine { serial: String! next: Duty }
      type Officer @key(fields: "id unit { code }") @key(fields: "badge") {
        id: ID!
        badge: ID!
        unit: Unit!
        name: String
        duty: Duty
        mentor: Officer
      }
      type Unit @key(fields: "code", resolvable: false) { code: ID! }
    `,
    dossiers: `
      type Query { dossier(code: ID!): Dossier dossiers(status: Status): [Dossier!] }
      type Mutation { submit(input: Submission!): Submitted move(code: ID!, to: Status!): Dossier }
      input Submission { unit: ID!, pages: [Int!] = [1, 2], urgent: Boolean }
      type Submitted { dossier: Dossier problems: [Problem!]! }
      type Problem { path: [String!] reason: Reason! }
      enum Reason { LATE MISSING }
      enum Status { OPEN DONE LOST }
      type Dossier @key(fields: "code") {
        code: ID!
        status: Status!
        unit: Unit
        officers: [Officer!]
        history: [Event]
        address: Address @shareable
      }
      interface Event { at: String! dossier: Dossier }
      type Received implements Event { at: String! dossier: Dossier unit: Unit }
      type Moved implements Event { at: String! dossier: Dossier by: Officer from: Status }
      type Address @shareable { street: String ward: Ward }
      type Ward @shareable { name: String code: Int! }
      type Unit @key(fields: "code") {
        code: ID!
        load: [Load!] @external
        address: Address @external
        forecast: Int @requires(fields: "load { count limit } address { ward { code } }")
        dossiers(first: Int, status: Status): [Dossier]
      }
      type Load @shareable { count: Int limit: Int! }
      type Officer @key(fields: "badge") { badge: ID! name: String @external signature: String @requires(fields: "name") dossiers: [Dossier] }
    `,
    bookings: `
      type Query { booking: Booking bookings: [[Booking!]!] }
      type Booking @key(fields: "id") { id: ID! dossier: Dossier! unit: Unit slot: Slot }
      type Slot { from: String! to: String booking: Booking }
      type Dossier @key(fields: "code") {
        code: ID!
        status: Status! @external
        bookings: [Booking!]
        reminder: String @requires(fields: "status")
      }
      enum Status { OPEN DONE LOST }
      type Unit @key(fields: "code") { code: ID! forecast: Int @external advice: String @requires(fields: "forecast") free: [Slot!] }
    `,
  },
};
