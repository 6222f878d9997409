// The library's loans as a process of its own, to be killed. Prints its URL when it answers.
import { serveLibrary } from './http-subgraph.ts';

const { url } = await serveLibrary('loans', Number(process.env.PORT));
console.log(url);
