import { fromStored } from '../../shared/instants.ts';
import { maskName, maskNumber } from '../../shared/masking.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import type { DossierModel } from '../models.ts';
import {
  type NationalField,
  nationalApplicantKind,
  nationalChannel,
  nationalFields,
  nationalInstant,
} from '../national-payload.ts';
import { knownProcedure } from '../repository/known.ts';
import type { EventRow, StepRow } from '../repository/parts.ts';
import { instant } from './dossier.ts';
import { requireDossierCode } from './lists.ts';

export const nationalPayload: NonNullable<QueryResolvers['nationalPayload']> = async (
  _root,
  { code },
  context,
) => {
  const { loaders } = context;
  const dossier = await loaders.dossierByCode.load(requireDossierCode(code));
  if (dossier === null) return null;
  const [events, steps] = await Promise.all([
    loaders.events.load(dossier.id),
    loaders.steps.load(dossier.id),
  ]);
  return {
    dossier: await dossierFields(dossier, context),
    progress: events.map((event) => ({ fields: progressFields(dossier, event, steps) })),
  };
};

async function dossierFields(
  dossier: DossierModel,
  { db, loaders }: Context,
): Promise<NationalField[]> {
  const { id } = dossier;
  const [procedure, components, payments, supplements, result] = await Promise.all([
    knownProcedure(db, dossier.procedure_code),
    loaders.components.load(id),
    loaders.payments.load(id),
    loaders.supplements.load(id),
    loaders.result.load(id),
  ]);
  return nationalFields({
    MaHoSo: dossier.code,
    MaTTHC: dossier.procedure_code,
    TenTTHC: procedure?.name ?? null,
    MaLinhVuc: dossier.field_code,
    TenLinhVuc: procedure?.field_name ?? null,
    ChuHoSo: maskName(dossier.applicant_name),
    LoaiDoiTuong: nationalApplicantKind(dossier.applicant_kind),
    MaDoiTuong: masked(dossier.applicant_identity),
    Email: null,
    SoDienThoai: masked(dossier.applicant_phone),
    TrichYeuHoSo: dossier.summary,
    NgayTiepNhan: nationalInstant(instant(dossier.received_at)),
    NgayHenTra: nationalInstant(instant(dossier.original_due_at)),
    TrangThaiHoSo: String(dossier.status),
    NgayTra: nationalInstant(instant(dossier.returned_at)),
    ThongTinTra: null,
    HinhThuc: nationalChannel(dossier.channel),
    NgayKetThucXuLy: nationalInstant(instant(dossier.ended_at)),
    DonViXuLy: dossier.holder_code,
    GhiChu: null,
    TaiLieuNop: components.map(({ position, digitisation }) => ({
      ThuTu: position,
      DuocSoHoa: digitisation === 'NONE' ? '0' : '1',
    })),
    DanhSachLePhi: payments.map(({ kind, amount, state }) => ({
      LoaiPhiLePhi: kind,
      SoTien: Number(amount),
      TrangThai: state,
    })),
    DanhSachHoSoBoSung: supplements.map((request) => ({
      NgayYeuCau: nationalInstant(fromStored(request.requested_at)),
      NoiDungYeuCau: request.content,
      NgayBoSung: nationalInstant(instant(request.supplied_at)),
      NgayHenTraTruoc: nationalInstant(instant(request.old_due_at)),
      NgayHenTraMoi: nationalInstant(instant(request.new_due_at)),
    })),
    DanhSachGiayToKetQua: result ? [{ SoVanBan: result.document_no }] : [],
  });
}

function masked(number: string | null): string | null {
  return number && maskNumber(number);
}

function progressFields(
  dossier: DossierModel,
  event: EventRow,
  steps: readonly StepRow[],
): NationalField[] {
  const record = event.step && steps.find(({ step }) => step === event.step);
  return nationalFields({
    MaHoSo: dossier.code,
    NguoiXuLy: event.actor,
    ChucDanh: null,
    ThoiDiemXuLy: nationalInstant(fromStored(event.at)),
    PhongBanXuLy: record ? record.agency_code : null,
    NoiDungXuLy: event.reason ?? event.step,
    TrangThai: String(event.to_status),
    NgayBatDau: record ? nationalInstant(fromStored(record.handed_over_at)) : null,
    NgayKetThucTheoQuyDinh: record ? nationalInstant(instant(record.due_at)) : null,
  });
}
