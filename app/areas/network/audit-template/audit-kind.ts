import type { TemplateKind } from '~/areas/templates/template-kind'
import { AuditTemplate } from './audit-template'
import { sampleAudit } from './sample-audit'

/** The limits of the network audit, as a template. */
export const auditKind: TemplateKind<AuditTemplate> = {
  instrument: 'audit',
  schema: AuditTemplate,
  sample: sampleAudit,
  permission: 'audits.shape',
  events: { shaped: 'network.audit-shaped', takenBack: 'network.audit-taken-back' },
}
