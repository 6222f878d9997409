import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DossierModel } from '../../../subgraphs/dossiers/models.ts';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { fromStored, toLocalIso } from '../../../subgraphs/shared/instants.ts';
import { maskName, maskNumber } from '../../../subgraphs/shared/masking.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  type SeededDossiers,
  seedingTimeoutMs,
  sharedDossiers,
} from './support/seeded-dossiers.ts';

const everything = `
  id code nationalId procedure { code } procedureVersion { id } field { code } receptionUnit { code }
  supportPoint { code } holder { code } competentAgency { code } channel
  applicant { kind initials identityNumber } summary submittedAt receivedAt dueAt originalDueAt endedAt returnedAt
  status { code label } internalStatus lateness overdue confidentiality parent { code } children { code } nextStep
  createdAt updatedAt version
  events { seq fromStatus { code label } toStatus { code label } actor at clock reason step }
  components { position required originals copies digitisation }
  supplementRequests { seq requestedAt suppliedAt content oldDueAt newDueAt }
  transfers { seq from { code } to { code } direction sentAt acknowledgedAt dueAt returnedAt state subDossier { code } }
  slips { seq formSet formNo number issuedAt payload }
  steps { seq step agency { code } onSite officer handedOverAt completedAt dueAt lateness seal { id } authorisation { id } }
  payments { seq kind amount holdsDossier state method requestedAt paidAt }
  result { documentNo signedAt electronic } rating { score ratedAt }`;

/** Fields of the service DongBoHoSoMC, in its order. */
const portalNames = [
  'MaHoSo',
  'MaTTHC',
  'TenTTHC',
  'MaLinhVuc',
  'TenLinhVuc',
  'ChuHoSo',
  'LoaiDoiTuong',
  'MaDoiTuong',
  'Email',
  'SoDienThoai',
  'TrichYeuHoSo',
  'NgayTiepNhan',
  'NgayHenTra',
  'TrangThaiHoSo',
  'NgayTra',
  'ThongTinTra',
  'HinhThuc',
  'NgayKetThucXuLy',
  'DonViXuLy',
  'GhiChu',
  'TaiLieuNop',
  'DanhSachLePhi',
  'DanhSachHoSoBoSung',
  'DanhSachGiayToKetQua',
  'HoSoCoThanhPhanSoHoa',
  'DuocThanhToanTrucTuyen',
  'TaiKhoanDuocXacThucVoiVNeID',
];

type Row = DossierModel & { readonly applicant_email: string | null };

const shown = (stored: string | null) => stored && toLocalIso(fromStored(stored));

onEachEngine((engine) => {
  describe('a dossier', () => {
    let world: SeededDossiers;
    beforeAll(async () => {
      world = await sharedDossiers(engine);
    }, seedingTimeoutMs);
    afterAll(() => world.close());

    const find = (condition: string): Promise<Row> =>
      world.db('dossiers').whereRaw(condition).orderBy('id').first();
    const track = async (code: string) =>
      (
        await world.data(`query ($code: String!) { dossier(code: $code) { ${everything} } }`, {
          code,
        })
      ).dossier;

    test('is tracked by its code, with what its row says', async () => {
      const row = await find("status = 10 and channel = 'ONLINE' and lateness = 'EARLY'");
      expect(await track(row.code)).toMatchObject({
        id: toGlobalId('Dossier', row.code),
        code: row.code,
        procedure: { code: row.procedure_code },
        procedureVersion: {
          id: toGlobalId('ProcedureVersion', `${row.procedure_code}@${row.procedure_version}`),
        },
        field: { code: row.field_code },
        receptionUnit: { code: row.unit_code },
        holder: { code: row.holder_code },
        channel: 'ONLINE',
        submittedAt: shown(row.submitted_at),
        receivedAt: shown(row.received_at),
        dueAt: shown(row.due_at),
        endedAt: shown(row.ended_at),
        returnedAt: shown(row.returned_at),
        status: { code: 10, label: 'Đã trả kết quả' },
        internalStatus: 'CLOSED',
        lateness: 'EARLY',
        overdue: false,
        nextStep: null,
      });
    });

    test('tells nothing of its applicant but initials and the last digits', async () => {
      const rows: Row[] = await world.db('dossiers').limit(200);
      for (const row of rows) {
        const answer = await world.data(
          `query ($code: String!) { dossier(code: $code) { ${everything} }
             nationalPayload(code: $code) { dossier { name value } progress { fields { name value } } } }`,
          { code: row.code },
        );
        expect(answer.dossier.applicant).toEqual({
          kind: row.applicant_kind,
          initials: maskName(row.applicant_name),
          identityNumber: row.applicant_identity && maskNumber(row.applicant_identity),
        });
        const text = JSON.stringify(answer);
        expect(text).not.toContain(row.applicant_name);
        for (const secret of [row.applicant_identity, row.applicant_phone, row.applicant_email]) {
          if (secret) expect(text).not.toContain(secret);
        }
      }
    }, 60_000);

    test('of an interconnected procedure leads to its parts, and these to it', async () => {
      const part = await find('parent_id is not null');
      const whole: Row = await world.db('dossiers').where({ id: part.parent_id }).first();
      const tracked = await track(whole.code);
      const codes = await world
        .db('dossiers')
        .where({ parent_id: whole.id })
        .orderBy('id')
        .pluck('code');
      expect(tracked.children).toEqual(codes.map((code: string) => ({ code })));
      expect(tracked.transfers).toContainEqual(
        expect.objectContaining({
          to: { code: part.unit_code },
          direction: 'UP',
          subDossier: { code: part.code },
        }),
      );
      expect((await track(part.code)).parent).toEqual({ code: whole.code });
    });

    test('lists all that belongs to it, in order', async () => {
      const { dossier_id: id } = await world
        .db('supplement_requests')
        .whereNotNull('old_due_at')
        .whereNotNull('supplied_at')
        .first();
      const row: Row = await world.db('dossiers').where({ id }).first();
      const tracked = await track(row.code);
      for (const [field, table] of [
        ['events', 'dossier_events'],
        ['components', 'dossier_components'],
        ['supplementRequests', 'supplement_requests'],
        ['transfers', 'transfers'],
        ['slips', 'slips'],
        ['steps', 'step_records'],
        ['payments', 'payments'],
      ] as const) {
        const rows = await world.db(table).where({ dossier_id: id });
        expect([field, tracked[field].length]).toEqual([field, rows.length]);
        const numbers = tracked[field].map(
          ({ seq, position }: { seq?: number; position?: number }) => seq ?? position,
        );
        expect(numbers).toEqual(rows.map((_, index) => index + 1));
      }
      const [request] = tracked.supplementRequests;
      expect(request.newDueAt > request.oldDueAt).toBe(true);
      expect(tracked.slips.map(({ formNo }: { formNo: string }) => formNo)).toContain('02');
      expect(tracked.dueAt > tracked.originalDueAt).toBe(true);
    });

    test('that is open and past its date is late and overdue', async () => {
      const row = await find("is_open = 1 and overdue_from <= '2019-11-15 03:00:00.000'");
      expect(await track(row.code)).toMatchObject({
        overdue: true,
        lateness: 'LATE',
        endedAt: null,
      });
    });

    test('is not there: null', async () => {
      const { dossier, nationalPayload } = await world.data(
        `{ dossier(code: "000.00.40.H49-991231-0001") { code }
           nationalPayload(code: "000.00.40.H49-991231-0001") { dossier { name } } }`,
      );
      expect([dossier, nationalPayload]).toEqual([null, null]);
    });

    test('is found by other subgraphs by code and by id, all in one statement', async () => {
      const rows: Row[] = await world.db('dossiers').orderBy('id').limit(30);
      const representations = rows.flatMap(({ code }) => [
        { __typename: 'Dossier', code },
        { __typename: 'Dossier', id: toGlobalId('Dossier', code) },
      ]);
      representations.push({ __typename: 'Dossier', code: 'gone' });
      const query = `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Dossier { code } } }`;
      const { _entities } = await world.data(query, { representations });
      expect(_entities).toEqual([...rows.flatMap(({ code }) => [{ code }, { code }]), null]);
      expect(await world.statementsOf(query, { representations })).toHaveLength(1);
    });

    test('takes as many statements as its query has lists, however many dossiers there are', async () => {
      const query = (first: number) =>
        `{ dossiers(first: ${first}) { edges { node { ${everything} } } } }`;
      const of20 = await world.statementsOf(query(20));
      const of100 = await world.statementsOf(query(100));
      expect(of100.length).toBeLessThanOrEqual(13);
      expect(of100.length - of20.length).toBeLessThanOrEqual(1);
    });

    test('is told to the national portal under its names', async () => {
      const row = await find("status = 10 and channel = 'POST'");
      const { nationalPayload } = await world.data(
        'query ($code: String!) { nationalPayload(code: $code) { dossier { name value } progress { fields { name value } } } }',
        { code: row.code },
      );
      const fields = Object.fromEntries(
        nationalPayload.dossier.map(({ name, value }: { name: string; value: string }) => [
          name,
          value,
        ]),
      );
      expect(Object.keys(fields)).toEqual(portalNames);
      expect(fields).toMatchObject({
        MaHoSo: row.code,
        HinhThuc: '3',
        TrangThaiHoSo: '10',
        NgayTiepNhan: (shown(row.received_at) as string).slice(0, 19).replace(/\D/g, ''),
      });
      expect(fields.TenTTHC).toBeTruthy();
      expect(nationalPayload.progress).toHaveLength(
        await world.count('select count(*) from dossier_events where dossier_id = ?', [row.id]),
      );
    });
  });
});
