/** What a citizen comes for. */
export const appointmentPurposes = ['SUBMIT', 'SUPPLEMENT', 'COLLECT', 'CONSULT'] as const;
export type AppointmentPurpose = (typeof appointmentPurposes)[number];
