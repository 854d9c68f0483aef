import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isRelationState } from '~/areas/employers/employer'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { mostExported } from '~/platform/tabular/export-limit'
import { readAuditFilter } from './audit-filter'
import { auditScope } from './audit-scope.server'
import { exportRelations, exportWithout } from './audit.page.server'
import { auditSums, type RelationRow } from './audit.store.server'
import type { AuditTable } from './audit-table'
import { findingKeys, isRelationList } from './findings'
import { mapTable } from './social-map/map-export.page.server'
import { proposedStrategy } from './strategies'

/** A part of the audit with the filters of an address, as a table for a file; null for a part that is none. */
export async function auditTable(
  ctx: Ctx<MemberActor>,
  part: string | undefined,
  search: URLSearchParams,
  language: Language,
): Promise<AuditTable | null> {
  if (part === 'findings') return findingsTable(ctx, search, language)
  if (part === 'people') return peopleTable(ctx, search, language)
  if (part === 'map-nodes') return mapTable(ctx, 'nodes', search, language)
  if (part === 'map-ties') return mapTable(ctx, 'ties', search, language)
  const t = translator(language, 'network')
  const columns = columnsOf(language)
  if (part === 'without') {
    const rows = await exportWithout(ctx, search)
    return {
      title: t('without.title'),
      header: [...columns.header, t('columns.left'), t('columns.losesOwner')],
      rows: rows.map(row => [...columns.cells(row), row.inTouch - row.gone, t(row.losesOwner ? 'yes' : 'no')]),
    }
  }
  if (!isRelationList(part)) return null
  const rows = await exportRelations(ctx, part, search)
  return { title: t(`lists.${part}`), header: columns.header, rows: rows.map(columns.cells) }
}

function columnsOf(language: Language) {
  const t = translator(language, 'network')
  const employers = translator(language, 'employers')
  const header = [
    t('columns.name'),
    t('columns.state'),
    t('columns.priority'),
    t('columns.importance'),
    t('columns.strength'),
    t('columns.strategy'),
    t('columns.owner'),
    t('columns.lastContact'),
    t('columns.overdue'),
    t('columns.late'),
    t('columns.contacts'),
    t('columns.inTouch'),
  ]
  const cells = (row: RelationRow): CellValue[] => [
    row.name,
    isRelationState(row.relationState) ? employers(`states.${row.relationState}`) : row.relationState,
    row.priority,
    row.importance,
    row.strength,
    t(`strategies.${proposedStrategy(row)}`),
    row.ownerName,
    row.lastContactOn?.toISOString().slice(0, 10),
    row.daysOverdue,
    row.latePromises,
    row.contacts,
    row.inTouch,
  ]
  return { header, cells }
}

async function findingsTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language): Promise<AuditTable> {
  const t = translator(language, 'network')
  const scope = await auditScope(ctx)
  const totals = await auditSums(ctx.db, scope, readAuditFilter(search))
  const all = t('lists.all')
  return {
    title: `${t('title')} ${scope.today}`,
    header: [t('findingColumns.finding'), t('findingColumns.count'), all, t('findingColumns.rule')],
    rows: findingKeys.map(key => [
      t(`lists.${key}`),
      totals.findings[key],
      totals.relations,
      t(`rules.${key}`, scope.thresholds),
    ]),
  }
}

async function peopleTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language): Promise<AuditTable> {
  const t = translator(language, 'network')
  const { people } = await auditSums(ctx.db, await auditScope(ctx), readAuditFilter(search), mostExported)
  return {
    title: t('people.title'),
    header: [t('people.name'), t('people.organisation'), t('people.owned'), t('people.inTouch'), t('people.alone')],
    rows: people.map(one => [one.name, one.organisation, one.owned, one.inTouch, one.alone]),
  }
}
