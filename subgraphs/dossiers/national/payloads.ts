import { fromStored, type StoredInstant, toLocalIso } from '../../shared/instants.ts';
import type { ComponentRow, PaymentRow, SupplementRow } from '../repository/parts.ts';
import type { NationalFacts } from './facts.ts';

/** A value of a payload: text, or a list of objects of text. */
export type NationalValue = string | null | readonly Readonly<Record<string, string | null>>[];

/** Fields under the national portal's own names, in the order of its service. */
export type NationalPayload = Readonly<Record<string, NationalValue>>;

/** The payload of the service `DongBoHoSoMC`. What we do not know is null. */
export function dossierPayload(facts: NationalFacts): NationalPayload {
  const { dossier, applicant, procedure, components, payments, supplements, result } = facts;
  return {
    MaHoSo: dossier.code,
    MaTTHC: dossier.procedure_code,
    TenTTHC: procedure?.name ?? null,
    MaLinhVuc: dossier.field_code,
    TenLinhVuc: procedure?.field_name ?? null,
    ChuHoSo: applicant.name,
    LoaiDoiTuong: applicantKind(dossier.applicant_kind),
    MaDoiTuong: applicant.identity,
    Email: applicant.email,
    SoDienThoai: applicant.phone,
    TrichYeuHoSo: applicant.summary,
    NgayTiepNhan: instant(dossier.received_at),
    // The date first promised: the portal credits the time of supplements itself.
    NgayHenTra: instant(dossier.original_due_at),
    TrangThaiHoSo: String(dossier.status),
    NgayTra: instant(dossier.returned_at),
    ThongTinTra: null,
    HinhThuc: channelNumbers[dossier.channel],
    NgayKetThucXuLy: instant(dossier.ended_at),
    DonViXuLy: dossier.holder_code,
    GhiChu: null,
    TaiLieuNop: components.map(paper),
    DanhSachLePhi: payments.map(charge),
    DanhSachHoSoBoSung: supplements.map((request) => supplement(request, facts)),
    DanhSachGiayToKetQua: result
      ? [
          {
            SoVanBan: result.document_no,
            NgayKy: instant(result.signed_at),
            BanDienTu: flag(result.electronic === 1),
          },
        ]
      : [],
    HoSoCoThanhPhanSoHoa: flag(components.some(isDigitised)),
    DuocThanhToanTrucTuyen: payments.some(isPaidOnline) ? localGateway : null,
    TaiKhoanDuocXacThucVoiVNeID: null,
  };
}

/** The payloads of the service `CapNhatTienDoHoSoMC`, one for each event, oldest first. */
export function progressPayloads({ dossier, events, steps }: NationalFacts): NationalPayload[] {
  return events.map((event) => {
    const record = steps.find(
      ({ step, completed_at }) => step === event.step && completed_at === event.at,
    );
    return {
      MaHoSo: dossier.code,
      NguoiXuLy: event.actor,
      ChucDanh: null,
      ThoiDiemXuLy: instant(event.at),
      PhongBanXuLy: record?.agency_code ?? null,
      NoiDungXuLy: event.reason ?? event.step,
      TrangThai: String(event.to_status),
      NgayBatDau: instant(record?.handed_over_at ?? null),
      NgayKetThucTheoQuyDinh: instant(record?.due_at ?? null),
    };
  });
}

/** `True` for a dossier that the portal knows already: it is created first, and updated from then on. */
export function isUpdating({ dossier }: NationalFacts): 'True' | 'False' {
  return dossier.national_id === null ? 'False' : 'True';
}

/** In person, online, by public post. */
const channelNumbers = { DIRECT: '1', ONLINE: '2', POST: '3' } as const;

/** Of the ways of paying online, the province's own gateway; `1` is the national one. */
const localGateway = '2';

/** The exchange knows two kinds of applicants: 1 a person, 2 a body. */
function applicantKind(kind: string): string {
  return kind === 'CITIZEN' ? '1' : '2';
}

/** `yyyyMMddHHmmss`, local time. */
export function instant(stored: StoredInstant | null): string | null {
  return stored && toLocalIso(fromStored(stored)).slice(0, 19).replace(/[-T:]/g, '');
}

function flag(isSo: boolean): '0' | '1' {
  return isSo ? '1' : '0';
}

function paper(component: ComponentRow) {
  return {
    ThuTu: String(component.position),
    DuocSoHoa: flag(isDigitised(component)),
    DuocLayTuKhoDMQG: flag(component.digitisation === 'REUSED'),
  };
}

function isDigitised({ digitisation }: ComponentRow): boolean {
  return digitisation !== 'NONE';
}

function charge({ kind, amount, state, method }: PaymentRow) {
  return {
    LoaiPhiLePhi: kind,
    SoTien: String(amount),
    TrangThai: state,
    HinhThucThanhToan: method,
  };
}

function isPaidOnline({ method }: PaymentRow): boolean {
  return method === 'ONLINE';
}

/** Who asked is whoever made the event of the request. */
function supplement(request: SupplementRow, { events }: NationalFacts) {
  const asked = events.find(({ at, to_status }) => at === request.requested_at && to_status === 5);
  return {
    NguoiYeuCauBoSung: asked?.actor ?? null,
    NoiDungBoSung: request.content,
    NgayBoSung: instant(request.requested_at),
    NgayTiepNhanBoSung: instant(request.supplied_at),
    NgayHenTraTruoc: instant(request.old_due_at),
    NgayHenTraMoi: instant(request.new_due_at),
  };
}
