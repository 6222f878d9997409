import { isAppointmentCode } from '../appointment-code.ts';

/** Tells our QR codes from others', and this form of them from later ones. */
const prefix = 'LICHHEN:1:';

/**
 * Text of the QR code that a citizen shows on arrival. All its characters are of QR's alphanumeric mode (ISO/IEC 18004), which makes
 * the code a third smaller.
 */
export function checkInPayload(code: string, unitCode: string): string {
  return `${prefix}${code}:${unitCode}`;
}

/** The code that a check-in names: typed, or in the text of a QR code with its unit. Null when it is neither. */
export function readCheckIn(
  text: string,
): { readonly code: string; readonly unitCode: string | null } | null {
  const said = text.trim().toUpperCase();
  if (isAppointmentCode(said)) return { code: said, unitCode: null };
  if (!said.startsWith(prefix)) return null;
  const [code = '', unitCode = '', ...others] = said.slice(prefix.length).split(':');
  return isAppointmentCode(code) && unitCode !== '' && others.length === 0
    ? { code, unitCode }
    : null;
}
