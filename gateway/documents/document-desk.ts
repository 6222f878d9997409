import type { Logger } from 'pino';
import type { Principal } from '../access/caller.ts';
import type { Manifest } from './manifest.ts';
import {
  type Admission,
  admitDocument,
  type DocumentsMode,
  modeFor,
  nameOf,
  type SentDocument,
} from './trusted-documents.ts';

/** Where every document is shown before it is read. */
export interface DocumentDesk {
  admit(sent: SentDocument, principal: Principal): Admission;
}

/** @param usualMode for principals that have none of their own */
export function documentDesk(
  manifest: Manifest,
  usualMode: DocumentsMode,
  logger: Logger,
): DocumentDesk {
  return {
    admit: (sent, principal) => {
      const admission = admitDocument(sent, manifest, modeFor(principal, usualMode));
      if (admission.kind === 'free' && admission.isNoted) {
        logger.warn({ document: nameOf(sent), caller: principal.id }, 'Not a trusted document');
      }
      return admission;
    },
  };
}
