import { describe, expect, test } from '@jest/globals';
import { type PrintedSlip, slipPage } from '../../../subgraphs/dossiers/slips/slip-page.ts';

const slip: PrintedSlip = {
  formSet: '2018',
  formNo: '01',
  number: '000.01.51.H49/2019/01/00042',
  issuedAt: '2019-11-15T10:00:00.000+07:00',
  dossierCode: '000.01.51.H49-191115-0007',
  unit: 'UBND phường Hà Khánh',
  procedure: 'Khai sinh <thử> & "kiểm tra"',
  applicant: 'N. T. B.',
  payload: {
    receivedAt: '2019-11-15T10:00:00.000+07:00',
    dueAt: '2019-11-18T10:00:00.000+07:00',
    components: [{ originals: 1, copies: 2 }],
  },
  trackingUrl: 'http://localhost:4000/tracking?code=000.01.51.H49-191115-0007',
};

describe('the page of a slip', () => {
  test('says what the form says, in the time of Việt Nam', () => {
    const page = slipPage(slip);
    for (const text of [
      '<h1>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h1>',
      '<p>Mã hồ sơ: 000.01.51.H49-191115-0007</p>',
      '<p>Hẹn trả kết quả: 10:00 ngày 18/11/2019</p>',
      '<td>Thành phần 1</td><td>1</td><td>0</td><td>2</td>',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('has the tracking address as a QR code on the receipt only', () => {
    expect(slipPage(slip)).toContain('<svg');
    expect(slipPage({ ...slip, formNo: '02' })).not.toContain('<svg');
  });

  test('escapes what people wrote, and loads nothing', () => {
    const page = slipPage(slip);
    expect(page).toContain('Khai sinh &#60;thử&#62; &#38; &#34;kiểm tra&#34;');
    expect(page).not.toMatch(/\b(src|href)=|@import|url\(/);
  });

  test('has the titles of the set in force', () => {
    expect(
      slipPage({ ...slip, formSet: '2025', formNo: '05', payload: { reason: 'Tranh chấp' } }),
    ).toContain('<h1>Thông báo dừng giải quyết hồ sơ</h1>');
  });
});
