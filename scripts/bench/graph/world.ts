export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
  readonly reviews: Review[];
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  /** In grams. */
  readonly weight: number;
  readonly inStock: boolean;
  readonly reviews: Review[];
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: User;
  readonly product: Product;
}

/** Everything of one group: it refers to nothing outside, so a query about another group has another answer. */
export interface World {
  readonly users: ReadonlyMap<string, User>;
  readonly products: ReadonlyMap<string, Product>;
}

const names = ['Lan Phạm', 'Minh Trần', 'Hoa Vũ', 'Quang Đỗ', 'Thu Bùi', 'Nam Hoàng'];
const goods = ['Desk', 'Lamp', 'Chair', 'Shelf', 'Clock', 'Kettle', 'Rug', 'Vase', 'Bench'];
const opinion =
  'Arrived on the day it was promised and looks as it does on the picture. Putting it together took an evening ' +
  'and one more screw than the box had. After a month of daily use nothing is loose, and the colour has stayed. ';

/** Who wrote about what, by their places in the lists above. Some write often, some products nobody mentions. */
const reviewed = [
  [0, 0],
  [0, 1],
  [1, 2],
  [1, 0],
  [2, 0],
  [2, 3],
  [3, 1],
  [3, 4],
  [4, 2],
  [5, 3],
  [5, 0],
] as const;

/** Makes the world of a group; the same number always gives the same world. */
export function makeWorld(group: number): World {
  const users = names.map((name, index): User => {
    const id = `u${group}-${index}`;
    return { id, name, username: `reader-${id}`, birthday: 1970 + index, reviews: [] };
  });
  const products = goods.map(
    (name, index): Product => ({
      upc: `p${group}-${index}`,
      name: `${name} ${group}`,
      price: 300 + 250 * index,
      weight: 100 * (index + 1),
      inStock: index % 3 !== 2,
      reviews: [],
    }),
  );
  reviewed.forEach(([userIndex, productIndex], index) => {
    const author = users[userIndex] as User;
    const product = products[productIndex] as Product;
    const id = `r${group}-${index}`;
    // Of different lengths, as texts are.
    const body = `${id}: ${opinion.repeat(4).slice(0, 300 + 50 * index)}`;
    const review = { id, body, author, product };
    author.reviews.push(review);
    product.reviews.push(review);
  });
  return {
    users: new Map(users.map((user) => [user.id, user])),
    products: new Map(products.map((product) => [product.upc, product])),
  };
}

const worlds = new Map<number, World>();

/** The world of a group, made when it is first asked for. */
export function worldOf(group: number): World {
  let world = worlds.get(group);
  if (!world) {
    world = makeWorld(group);
    worlds.set(group, world);
  }
  return world;
}

/** The world that an id or upc such as `u12-3` belongs to. */
export function worldOfKey(key: string): World {
  return worldOf(Number.parseInt(key.slice(1), 10));
}
