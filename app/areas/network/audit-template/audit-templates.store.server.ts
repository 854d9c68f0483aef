import {
  findTemplate,
  listTemplateVersions,
  saveTemplate,
  type TemplateKind,
} from '~/areas/templates/template-versions.store.server'
import type { Tx } from '~/platform/database.server'
import { auditInstrument, AuditTemplate } from './audit-template'
import { sampleAudit } from './sample-audit'

const kind: TemplateKind<AuditTemplate> = { instrument: auditInstrument, schema: AuditTemplate, sample: sampleAudit }

/** The limits in use: the network's newest, else the sample, which is version 1. */
export const findAuditTemplate = (db: Tx) => findTemplate(db, kind)

/** Every version, the newest first; the sample is the first of all. */
export const listAuditVersions = (db: Tx) => listTemplateVersions(db, kind)

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export const saveAuditTemplate = (db: Tx, row: Parameters<typeof saveTemplate<AuditTemplate>>[2], now: Date) =>
  saveTemplate(db, kind, row, now)
