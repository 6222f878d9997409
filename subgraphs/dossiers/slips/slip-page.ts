import qrcode from 'qrcode-generator';
import { formTitles } from '../lifecycle/forms.ts';

/** A slip with the dossier's own data, as it is printed. */
export interface PrintedSlip {
  readonly formSet: string;
  readonly formNo: string;
  readonly number: string;
  /** RFC 3339 in the time of Việt Nam, as all instants of the payload. */
  readonly issuedAt: string;
  readonly dossierCode: string;
  readonly unit: string;
  readonly procedure: string;
  /** As much of the applicant's name as the reader may see. */
  readonly applicant: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Where the applicant looks the dossier up. */
  readonly trackingUrl: string;
}

/** What the lines of a form are called, in their order on paper. */
const labels: Readonly<Record<string, string>> = {
  receivedAt: 'Thời điểm tiếp nhận',
  dueAt: 'Hẹn trả kết quả',
  content: 'Nội dung yêu cầu bổ sung',
  reason: 'Lý do',
  oldDueAt: 'Thời hạn cũ',
  newDueAt: 'Thời hạn mới',
  from: 'Người giao hồ sơ',
  to: 'Người nhận hồ sơ',
  officer: 'Cán bộ lập phiếu',
};

const receiptForm = '01';

/** The page of a slip: everything is in it, nothing is loaded. */
export function slipPage(slip: PrintedSlip): string {
  const title = formTitles[slip.formSet === '2025' ? '2025' : '2018'][slip.formNo] ?? 'Phiếu';
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escaped(`${title} ${slip.number}`)}</title>
<style>
@page { size: A5; margin: 12mm }
body { font: 11pt/1.4 "Times New Roman", serif; color: #000; max-width: 130mm; margin: auto }
h1 { font-size: 13pt; text-align: center; text-transform: uppercase }
p { margin: 0 }
p.centred { text-align: center }
table { border-collapse: collapse; width: 100%; margin: 3mm 0 }
th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top }
figure { float: right; margin: 0 0 2mm 4mm; width: 28mm }
</style>
</head>
<body>
<p class="centred">${escaped(slip.unit)}</p>
<h1>${escaped(title)}</h1>
<p class="centred">Số: ${escaped(slip.number)}</p>
${slip.formNo === receiptForm ? trackingCode(slip.trackingUrl) : ''}${lines(slip)}
${table(slip.payload)}</body>
</html>
`;
}

function lines({ dossierCode, procedure, applicant, issuedAt, payload }: PrintedSlip): string {
  const own = [
    ['Mã hồ sơ', dossierCode],
    ['Thủ tục hành chính', procedure],
    ['Chủ hồ sơ', applicant],
  ] as const;
  const said = Object.entries(labels).flatMap(([key, label]) => {
    const value = payload[key];
    return typeof value === 'string' ? [[label, inWords(value)] as const] : [];
  });
  return [...own, ...said, ['Ngày lập', inWords(issuedAt)] as const]
    .map(([label, value]) => `<p>${label}: ${escaped(value)}</p>`)
    .join('\n');
}

/** `2019-05-02T10:00:00.000+07:00` as `10:00 ngày 02/05/2019`; other texts as they are. */
function inWords(text: string): string {
  const [, year, month, day, time] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}):\d{2}\.\d{3}\+07:00$/.exec(text) ?? [];
  return year === undefined ? text : `${time} ngày ${day}/${month}/${year}`;
}

interface Paper {
  readonly name?: string;
  readonly originals: number;
  readonly certifiedCopies?: number;
  readonly copies: number;
}

/** The papers that were handed in, or that are missing. */
function table({ components, papers }: PrintedSlip['payload']): string {
  const listed = (papers ?? components) as readonly Paper[] | undefined;
  if (listed === undefined || listed.length === 0) return '';
  const rows = listed.map(({ name, originals, certifiedCopies = 0, copies }, index) =>
    cells('td', [name ?? `Thành phần ${index + 1}`, originals, certifiedCopies, copies]),
  );
  const head = cells('th', ['Giấy tờ', 'Bản chính', 'Bản sao chứng thực', 'Bản chụp']);
  return `<table>\n${[head, ...rows].join('\n')}\n</table>\n`;
}

function cells(tag: 'th' | 'td', values: readonly (string | number)[]): string {
  return `<tr>${values.map((value) => `<${tag}>${escaped(String(value))}</${tag}>`).join('')}</tr>`;
}

/** The address as a QR code, drawn here: version as small as it goes, a quarter of it may be soiled. */
function trackingCode(url: string): string {
  const code = qrcode(0, 'Q');
  code.addData(url);
  code.make();
  return `<figure>${code.createSvgTag({ scalable: true })}</figure>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
