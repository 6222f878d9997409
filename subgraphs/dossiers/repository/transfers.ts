import type { StoredInstant } from '../../shared/instants.ts';
import type { UnitLevel } from '../catalogue/catalogue.ts';
import type { TransferModel } from '../models.ts';

/** A row of `transfers`, whole. */
export interface TransferRow extends TransferModel {
  readonly from_level: UnitLevel;
  readonly to_level: UnitLevel;
  /** From this instant on a transfer that is not acknowledged is named by `transferAlerts`; 9999-12-31 once it is. */
  readonly alert_key: StoredInstant;
}
