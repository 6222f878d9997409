import { mayChange } from '../../shared/access/reach.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { MutationResolvers } from '../generated/resolver-types.ts';
import { recordHeartbeat } from '../repository/heartbeats.ts';

const longestMessageId = 64;

export const heartbeat: NonNullable<MutationResolvers['heartbeat']> = async (
  _root,
  { input: { unitCode, messageId, sentAt } },
  { db, caller, reach, now, today },
) => {
  try {
    if (messageId === '' || messageId.length > longestMessageId) {
      const message = `\`messageId\` needs 1 to ${longestMessageId} characters.`;
      throw new Refusal('INPUT_INVALID', message, ['messageId']);
    }
    if (sentAt && sentAt > now) {
      throw new Refusal('INPUT_INVALID', '`sentAt` lies in the future.', ['sentAt']);
    }
    if (!mayChange(caller, await reach(), { places: [unitCode], person: null })) {
      const message = `You are bound to no unit above or at ${unitCode}.`;
      throw new Refusal('UNIT_NOT_YOURS', message, ['unitCode']);
    }
    const message = { unitCode, messageId, sentAt: sentAt ?? now, acknowledgedAt: now };
    const interconnection = await recordHeartbeat(db, message, caller);
    return { interconnection: { ...interconnection, asOf: today }, userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const userErrors = error.userErrors.map((each) => ({
      ...each,
      path: each.path && [...each.path],
    }));
    return { interconnection: null, userErrors };
  }
};
