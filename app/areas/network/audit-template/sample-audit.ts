import { doubleApproachDays } from '~/areas/engagement/contact-moment'
import type { Thresholds } from '../audits/thresholds'
import type { AuditTemplate } from './audit-template'

/** The limits of the product: our own design to exercise 4.A.2.2 and figure E2, with no official form behind them. */
export const sampleThresholds: Thresholds = {
  quietDays: 90,
  inTouchDays: 365,
  doubleApproachDays,
  doubleSeenDays: 90,
  weakGap: 2,
}

export const sampleAudit: AuditTemplate = { provenance: 'design', thresholds: sampleThresholds, reason: '' }
