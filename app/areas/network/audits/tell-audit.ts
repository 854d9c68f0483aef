/** The event of a change in a dated audit or its plan: always about the audit, whatever part it was. */
export function auditEvent(
  what:
    | 'asked'
    | 'taken'
    | 'stopped'
    | 'discarded'
    | 'restored'
    | 'plan-changed'
    | 'strategies-chosen'
    | 'strategies-returned'
    | 'line-added'
    | 'line-removed'
    | 'spending-added'
    | 'spending-removed'
    | 'actions-added'
    | 'batch-asked'
    | 'batch-done'
    | 'batch-stopped'
    | 'batch-undone'
    | 'yes-said'
    | 'yes-withdrawn'
    | 'agreed'
    | 'superseded',
  auditId: string,
  after: object,
  more: { before?: object } = {},
) {
  return {
    kind: `network.audit-${what}`,
    subject: { type: 'network_audit', id: auditId },
    dataClass: 'business' as const,
    after,
    ...more,
  }
}
