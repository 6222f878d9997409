import { media } from './media.ts';
import { offices } from './offices.ts';
import { shop } from './shop.ts';

/** The other worlds where a third of the references lead to nothing. */
export const dangling = [shop, media, offices].map((graph) => ({
  ...graph,
  name: `${graph.name} with dangling references`,
  dangling: 0.3,
}));
