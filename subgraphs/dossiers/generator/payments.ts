import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { paymentRequested, processing } from '../dossier-status.ts';
import type { AgendaItem, Case } from './case.ts';
import { applicantActor } from './officers.ts';
import type { StoryPayment } from './story.ts';

/** Share of dossiers with a charge where it is paid when the result is fetched, not at the counter. */
const paidAtReturnShare = 0.3;
/** Share of dossiers of procedures that wait for payment where a duty is found, such as a tax on land. */
const dutyShare = 0.5;
const onlinePaidShare = 0.55;
const transferShare = 0.08;

/** Charges and fees that are paid when the dossier is handed in; the others are left for the return. */
export function payAtReceipt(of: Case): void {
  const { world, story, filing } = of;
  if (filing.version.fees.length === 0 || world.random.chance(paidAtReturnShare)) return;
  for (const fee of filing.version.fees) {
    if (fee.amount === 0) continue;
    const paidAt = new Date(filing.receivedAt.getTime() + world.random.integer(60, 900) * 1000);
    story.payment({ ...charge(of, fee), requestedAt: filing.receivedAt, paidAt });
  }
}

/** Charges and fees that were not paid at receipt, asked for with the result and paid before it is handed over. */
export function payAtReturn(of: Case, endedAt: Date, returnedAt: Date): void {
  const { story, filing } = of;
  if (story.payments.some((payment) => !payment.holdsDossier)) return;
  for (const fee of filing.version.fees) {
    if (fee.amount === 0) continue;
    story.payment({ ...charge(of, fee), requestedAt: endedAt, paidAt: returnedAt });
  }
}

function charge(
  of: Case,
  fee: { readonly kind: 'CHARGE' | 'FEE'; readonly amount: number },
): Pick<StoryPayment, 'kind' | 'amount' | 'holdsDossier' | 'method'> {
  return {
    kind: fee.kind === 'CHARGE' ? 'PHI' : 'LE_PHI',
    amount: fee.amount,
    holdsDossier: false,
    method: methodOf(of),
  };
}

function methodOf({ world, filing }: Case): StoryPayment['method'] {
  if (filing.channel === 'ONLINE' && world.random.chance(onlinePaidShare)) return 'ONLINE';
  return world.random.chance(transferShare) ? 'TRANSFER' : 'CASH';
}

/** A duty that is found while the dossier is appraised: it waits until that is paid. */
export function demandPayment(of: Case): AgendaItem[] {
  const { random } = of.world;
  if (!of.filing.version.suspendOnPayment || !random.chance(dutyShare)) return [];
  const worked = of.work * 0.62;
  return [{ worked, run: (at) => demand(of, at, worked) }];
}

function demand(of: Case, at: Date, worked: number): boolean {
  const { world, story, filing } = of;
  const officer = world.officers.pick(world.random, filing.unit.code, 'HANDLING');
  const { calendar } = filing.unit.hours;
  const paidAt = calendar.add(at, world.random.integer(120, 6 * minutesPerWorkingDay));
  const reason = 'Thực hiện nghĩa vụ tài chính';
  story.event(at, paymentRequested, officer, { clock: 'PAUSE', reason });
  story.payment({
    kind: 'OTHER_DUTY',
    amount: world.random.integer(5, 400) * 50_000,
    holdsDossier: true,
    requestedAt: at,
    paidAt,
    method: methodOf(of),
  });
  story.pause(at, paidAt);
  story.event(paidAt, processing, applicantActor, { clock: 'RESUME' });
  of.clock.waitUntil(worked, paidAt);
  return false;
}
