import { describe, expect, test } from '@jest/globals';
import { orderKeyOf } from '../../../subgraphs/procedures/import/catalogue-columns.ts';
import { changesOfNewVersion } from '../../../subgraphs/procedures/import/version-changes.ts';
import type { Step } from '../../../subgraphs/procedures/models.ts';
import { handlingProblem, stepKinds, stepsOnTheSpot } from '../../../subgraphs/procedures/steps.ts';
import { openEnd } from '../../../subgraphs/shared/validity.ts';

describe('how a version is handled', () => {
  const reasons = { exclusion_reason: null, off_site_reason: null, reason_legal_basis: null };

  test('has five steps on the spot, without a reason', () => {
    const steps = stepsAt('RECEPTION_UNIT');
    expect(stepsOnTheSpot(steps)).toEqual(stepKinds);
    expect(handlingProblem({ ...reasons, steps })).toBeNull();
  });

  test('has three on the spot, with a reason and its law', () => {
    const steps = stepsAt('RECEPTION_UNIT', 'APPROVING_AUTHORITY');
    expect(handlingProblem({ ...reasons, steps })).toMatch(/off_site_reason/);
    const given = { ...reasons, steps, off_site_reason: 'NOT_YET_AUTHORISED' };
    expect(handlingProblem(given)).toMatch(/reason_legal_basis/);
    expect(handlingProblem({ ...given, reason_legal_basis: 'Luật Đất đai 2013' })).toBeNull();
  });

  test('has none on the spot, with a reason of another kind', () => {
    const steps = stepsAt('COMPETENT_AGENCY');
    expect(handlingProblem({ ...reasons, steps })).toMatch(/exclusion_reason/);
  });

  test('has no other number of steps on the spot', () => {
    const [receive, ...others] = stepsAt('COMPETENT_AGENCY');
    const steps = [{ ...(receive as Step), place: 'RECEPTION_UNIT' as const }, ...others];
    expect(handlingProblem({ ...reasons, steps })).toMatch(/must be none/);
  });
});

describe('a new version', () => {
  const version = {
    id: '1.001193@1',
    procedure_code: '1.001193',
    number: 1,
    valid_from: '2018-07-01',
    valid_to: openEnd,
    state: 'PUBLISHED',
    disclosed_at: '2018-06-26 03:00:00.000',
    isLast: true,
  };

  test('is published when its decision was disclosed', () => {
    expect(changesOfNewVersion(version)).toEqual([
      {
        kind: 'PUBLISHED',
        procedureCode: '1.001193',
        versionId: '1.001193@1',
        at: '2018-06-26 03:00:00.000',
      },
    ]);
  });

  test('amends the one before, from its first day on where the decision is not disclosed', () => {
    const [amended] = changesOfNewVersion({ ...version, number: 2, disclosed_at: null });
    expect(amended).toMatchObject({ kind: 'AMENDED', at: '2018-06-30 17:00:00.000' });
  });

  test('ends an abolished procedure with its last day', () => {
    const changes = changesOfNewVersion({ ...version, state: 'ABOLISHED', valid_to: '2019-06-30' });
    expect(changes.map(({ kind, at }) => [kind, at])).toEqual([
      ['PUBLISHED', '2018-06-26 03:00:00.000'],
      ['ABOLISHED', '2019-06-30 17:00:00.000'],
    ]);
  });
});

test('names are ordered with đ behind d', () => {
  const names = ['Đăng ký', 'Du lịch', 'Dạy nghề', 'Cấp phép'];
  const inOrder = names.toSorted((one, other) => (orderKeyOf(one) < orderKeyOf(other) ? -1 : 1));
  expect(inOrder).toEqual(['Cấp phép', 'Dạy nghề', 'Du lịch', 'Đăng ký']);
});

function stepsAt(place: Step['place'], approvedAt: Step['place'] = place): Step[] {
  return stepKinds.map((kind) => ({
    kind,
    workingMinutes: 96,
    place: kind === 'APPROVE' || kind === 'SEAL' ? approvedAt : place,
  }));
}
