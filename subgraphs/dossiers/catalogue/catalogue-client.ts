import { LRUCache } from 'lru-cache';
import { peerOf } from '../../shared/ask.ts';
import { clientError } from '../../shared/errors.ts';
import type { Day } from '../../shared/instants.ts';
import type { Peers } from '../../shared/subgraph-definition.ts';
import { askAgency, askAuthorisationsOn, askIsOffered, askProcedure, askUnit } from './ask-one.ts';
import type { WriteCatalogue } from './write-catalogue.ts';

/** How long an answer is relied on: a revoked authorisation or seal is honoured at most so much longer. */
const rememberedMs = 30_000;
const rememberedAnswers = 5_000;

/** Asks the other subgraphs, and remembers their answers for {@link rememberedMs}. */
export function catalogueClient(peers: Peers = {}): WriteCatalogue {
  const agencies = peerOf(peers, 'agencies');
  const procedures = peerOf(peers, 'procedures');
  return {
    unit: remembered((code: string, day: Day) => askUnit(agencies, code, day)),
    procedure: remembered((code: string) => askProcedure(procedures, code)),
    isOffered: remembered((unit: string, procedure: string, day: Day) =>
      askIsOffered(procedures, unit, procedure, day),
    ),
    authorisations: remembered((procedure: string, day: Day) =>
      askAuthorisationsOn(agencies, procedure, day),
    ),
    agency: remembered((code: string, day: Day) => askAgency(agencies, code, day)),
  };
}

/** Asks once for the same question while its answer is remembered; those who ask meanwhile wait for the same answer. */
function remembered<Question extends readonly string[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer> {
  const answers = new LRUCache<string, Promise<Answer>>({
    max: rememberedAnswers,
    ttl: rememberedMs,
  });
  return (...question) => {
    const key = question.join(' ');
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(...question).catch((error: Error) => {
      answers.delete(key);
      throw clientError(
        'SUBGRAPH_UNAVAILABLE',
        'What another subgraph knows is needed for this change, and it does not answer.',
        error,
      );
    });
    answers.set(key, answer);
    return answer;
  };
}
