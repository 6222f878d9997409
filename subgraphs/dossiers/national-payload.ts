import { toLocalIso } from '../shared/instants.ts';

/** A field under the national portal's own name. */
export interface NationalField {
  readonly name: string;
  readonly value: string | null;
}

/** An instant as the portal writes it: `yyyyMMddHHmmss`, local time. */
export function nationalInstant(instant: Date | null): string | null {
  return instant && toLocalIso(instant).slice(0, 19).replace(/[-T:]/g, '');
}

const channelNumbers = { DIRECT: '1', ONLINE: '2', POST: '3' } as const;

export function nationalChannel(channel: keyof typeof channelNumbers): string {
  return channelNumbers[channel];
}

/** The portal's exchange knows two kinds of applicants: 1 a person, 2 a body. */
export function nationalApplicantKind(kind: string): string {
  return kind === 'CITIZEN' ? '1' : '2';
}

/** Fields in their order from an object whose keys are their names. Lists go as JSON text. */
export function nationalFields(
  values: Readonly<Record<string, string | null | readonly object[]>>,
): NationalField[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    value: Array.isArray(value) ? JSON.stringify(value) : (value as string | null),
  }));
}
