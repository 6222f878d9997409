import type { SubgraphAnswer } from '../transport/transport.ts';
import { type CombinedQuery, combineQueries, separateAnswer } from './combined-query.ts';
import { type CompiledFetch, compileFetch, type PlanTypes, type Question } from './fetch.ts';
import type { RequestState, Run } from './request-state.ts';
import type { Fetch, SubgraphQuery } from './step.ts';
import { faultFromThrown } from './subgraph-errors.ts';

interface OpenQuestion {
  readonly fetch: CompiledFetch;
  readonly question: Question;
}

/** Prepares one request to a subgraph: gather what is to be asked, ask, and hand out what came. */
export function compileRequest(fetches: readonly [Fetch, ...Fetch[]], types: PlanTypes): Run {
  const compiled = fetches.map((fetch) => compileFetch(fetch, types));
  const combined = fetches.length > 1 ? combineQueries(fetches) : undefined;
  return async (request) => {
    const open: OpenQuestion[] = [];
    for (const fetch of compiled) {
      const question = fetch.gather(request);
      if (question !== undefined) open.push({ fetch, question });
    }
    if (combined === undefined || open.length <= 1) await askAlone(open, request);
    else await askTogether(combined, compiled, open, request);
  };
}

function askAlone(open: readonly OpenQuestion[], request: RequestState): Promise<unknown> {
  const [only] = open;
  if (only !== undefined && open.length === 1) return askOne(only, request);
  return Promise.all(open.map((each) => askOne(each, request)));
}

async function askOne(each: OpenQuestion, request: RequestState): Promise<void> {
  const { fetch, question } = each;
  const { variables, entities } = question;
  if (entities !== undefined) variables.representations = entities;
  const answer = await ask(fetch.fetch, variables, [each], request);
  if (answer !== undefined) fetch.take(answer, question, request);
}

/**
 * Asks several questions with one query. An answer of which it is not clear what belongs to which question (an error
 * without a place, or one that took the others' data along) is given up, and each is asked alone.
 */
async function askTogether(
  { query, parts }: CombinedQuery,
  compiled: readonly CompiledFetch[],
  open: readonly OpenQuestion[],
  request: RequestState,
): Promise<void> {
  const byFetch = new Map(open.map(({ fetch, question }) => [fetch, question]));
  const variables = Object.assign({}, ...open.map(({ question }) => question.variables));
  for (const [index, { representations }] of parts.entries()) {
    variables[representations] = byFetch.get(compiled[index] as CompiledFetch)?.entities ?? [];
  }
  const answer = await ask(query, variables, open, request);
  if (answer === undefined) return;
  const answers = separateAnswer(
    answer,
    parts,
    ({ representations }) => variables[representations].length,
  );
  if (answers === undefined) {
    await askAlone(open, request);
    return;
  }
  for (const [index, fetch] of compiled.entries()) {
    const question = byFetch.get(fetch);
    if (question) fetch.take(answers[index] as SubgraphAnswer, question, request);
  }
}

/** Asks a subgraph; if it gives no answer, all that was asked fails for that reason. */
async function ask(
  query: SubgraphQuery,
  variables: Question['variables'],
  open: readonly OpenQuestion[],
  request: RequestState,
): Promise<SubgraphAnswer | undefined> {
  try {
    return await request.ask(query, variables);
  } catch (thrown) {
    const fault = faultFromThrown(thrown, query.subgraph);
    for (const { fetch, question } of open) fetch.fail(fault, question, request);
    return undefined;
  }
}
