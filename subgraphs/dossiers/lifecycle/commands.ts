/** What can be done to a dossier, named as the mutations are without the word "dossier". */
export const commandKinds = [
  'submit',
  'receive',
  'refuse',
  'requestSupplement',
  'supplySupplement',
  'assign',
  'transfer',
  'acknowledgeTransfer',
  'returnTransfer',
  'appraise',
  'approve',
  'seal',
  'extend',
  'requestPayment',
  'recordPayment',
  'withdraw',
  'answerWithdrawal',
  'stop',
  'complete',
  'returnResult',
  'rate',
  'correct',
] as const;

export type CommandKind = (typeof commandKinds)[number];
