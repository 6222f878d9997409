import type { WorkingCalendar } from '../../shared/working-calendar.ts';

/** Tells when work that began at an instant gets somewhere, counted in working minutes, waiting left out. */
export class WorkClock {
  readonly #calendar: WorkingCalendar;
  #base: Date;
  #workedAtBase = 0;

  constructor(calendar: WorkingCalendar, start: Date) {
    this.#calendar = calendar;
    this.#base = start;
  }

  /** The instant at which `worked` minutes of work are done. */
  at(worked: number): Date {
    return worked <= this.#workedAtBase
      ? this.#base
      : this.#calendar.add(this.#base, worked - this.#workedAtBase);
  }

  /** Work that stood at `worked` minutes goes on at `until`, not before. */
  waitUntil(worked: number, until: Date): void {
    this.#base = until;
    this.#workedAtBase = Math.max(worked, this.#workedAtBase);
  }
}
