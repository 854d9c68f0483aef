import type { MemberActor } from '~/access/actor'
import { can } from '~/access/policy'
import type { Reckoned } from '../audits/thresholds'

/** With which limits the audit of today is reckoned, whose they are, and whether the actor may change them. */
export function limitsFor(actor: MemberActor, thresholds: Reckoned) {
  const { version = 1 } = thresholds
  return { version, isOwn: version > 1, thresholds, mayShape: can(actor, 'audits.shape', { sameNetwork: true }) }
}
export type AuditLimits = ReturnType<typeof limitsFor>
