import type { Permission } from '~/access/permissions'

export const auditStatuses = ['taking', 'stopped', 'draft', 'discarded', 'agreed', 'superseded'] as const
export type AuditStatus = (typeof auditStatuses)[number]

export function isAuditStatus(text: string): text is AuditStatus {
  return (auditStatuses as readonly string[]).includes(text)
}

export const auditEvents = [
  'taken',
  'stop',
  'retry',
  'plan',
  'agree',
  'settle',
  'supersede',
  'act',
  'spend',
  'discard',
  'restore',
] as const
export type AuditEvent = (typeof auditEvents)[number]

interface Step {
  to: AuditStatus
  permission: Permission
}

const step = (to: AuditStatus, permission: Permission = 'audits.write'): Step => ({ to, permission })

/**
 * Every state of a dated audit with its plan, and what may happen in it; what is not here is refused. `agree` says yes for one
 * organisation and `settle` follows by itself when enough have; `supersede` happens to the audit before when a newer one is settled.
 */
export const auditSteps: Record<AuditStatus, Partial<Record<AuditEvent, Step>>> = {
  taking: { taken: step('draft'), stop: step('stopped') },
  stopped: { retry: step('taking'), discard: step('discarded') },
  draft: {
    plan: step('draft'),
    act: step('draft'),
    agree: step('draft', 'audits.agree'),
    settle: step('agreed', 'audits.agree'),
    discard: step('discarded'),
  },
  discarded: { restore: step('draft') },
  agreed: { act: step('agreed'), spend: step('agreed'), supersede: step('superseded', 'audits.agree') },
  superseded: { spend: step('superseded') },
}

/** Where an event leads, null where it cannot happen. */
export function stepOf(status: string, event: AuditEvent): Step | null {
  return isAuditStatus(status) ? (auditSteps[status][event] ?? null) : null
}
