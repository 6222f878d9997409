/** Tells the present. Injected wherever a rule or a query depends on it, so that tests and seeded worlds have their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that always shows the same instant. */
export function fixedClock(instant: Date): Clock {
  return () => new Date(instant);
}

/** A clock that showed `origin` when it was made, and has run since. */
export function clockFrom(origin: Date): Clock {
  const ahead = origin.getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}
