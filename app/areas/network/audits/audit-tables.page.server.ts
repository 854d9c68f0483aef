import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isRelationState } from '~/areas/employers/employer'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { findingKeys } from '../findings'
import { listLines } from '../plan/budget.store.server'
import { exportActions } from '../plan/plan.page.server'
import { sumBudget } from '../plan/progress'
import type { Standing } from '../strategies'
import { auditHead } from './audit-head.server'
import { readSums } from './audit-sums'
import { exportChanged } from './changed.page.server'
import { exportAudited } from './relations.page.server'

export interface AuditPart {
  title: string
  header: string[]
  rows: CellValue[][]
}

type Maker = (
  ctx: Ctx<MemberActor>,
  auditId: string,
  search: URLSearchParams,
  language: Language,
) => Promise<AuditPart | null>

const euros = (cents: number) => cents / 100
const dayText = (day: Date | null | undefined) => day?.toISOString().slice(0, 10)

const relations: Maker = async (ctx, auditId, search, language) => {
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  const state = stateWord(language)
  const rows = await exportAudited(ctx, auditId, search)
  return {
    title: t('relations.title'),
    header: [
      network('columns.name'),
      network('columns.state'),
      network('columns.priority'),
      network('columns.importance'),
      network('columns.strength'),
      t('fields.proposed'),
      t('fields.strategy'),
      t('fields.reason'),
      network('columns.owner'),
      t('fields.organisation'),
      network('columns.lastContact'),
      network('columns.overdue'),
      network('columns.contacts'),
      t('fields.findings'),
      t('fields.actions'),
      t('fields.actionsDone'),
    ],
    rows: rows.map(row => [
      row.name,
      state(row.relationState),
      row.priority,
      row.importance,
      row.strength,
      network(`strategies.${row.proposed}`),
      network(`strategies.${row.strategy}`),
      row.reason,
      row.ownerName,
      row.organisation,
      dayText(row.lastContactOn),
      row.daysOverdue,
      row.contacts,
      findingKeys
        .filter(key => row.findings.includes(key))
        .map(key => network(`lists.${key}`))
        .join('; '),
      row.actions,
      row.actionsDone,
    ]),
  }
}

const findings: Maker = async (ctx, auditId, _, language) => {
  const { audit } = await auditHead(ctx, auditId)
  const sums = readSums(audit.sums)
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  return {
    title: `${audit.title} ${network('findingsTitle')}`,
    header: [
      network('findingColumns.finding'),
      network('findingColumns.count'),
      network('lists.all'),
      t('fields.heldOn'),
    ],
    rows: findingKeys.map(key => [network(`lists.${key}`), sums.findings[key], sums.relations, dayText(audit.heldOn)]),
  }
}

const changed: Maker = async (ctx, auditId, search, language) => {
  const found = await exportChanged(ctx, auditId, search)
  if (!found) return null
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  const state = stateWord(language)
  const side = (one: Standing | null): CellValue[] =>
    one ? [state(one.relationState), one.importance, one.strength] : [t('changed.notThere'), null, null]
  const columns = (day: Date) =>
    ['columns.state' as const, 'columns.importance' as const, 'columns.strength' as const].map(
      key => `${network(key)} ${dayText(day)}`,
    )
  return {
    title: t('changed.title'),
    header: [
      network('columns.name'),
      t('changed.movement'),
      ...columns(found.before.heldOn),
      ...columns(found.after.heldOn),
      t('fields.strategy'),
    ],
    rows: found.rows.map(row => [
      row.name,
      t(`movements.${row.movement}`),
      ...side(row.before),
      ...side(row.after),
      row.strategy && network(`strategies.${row.strategy}`),
    ]),
  }
}

const moves: Maker = async (ctx, auditId, search, language) => {
  const found = await exportChanged(ctx, auditId, search)
  if (!found) return null
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  const both = (day: Date) => [
    `${network('columns.importance')} ${dayText(day)}`,
    `${network('columns.strength')} ${dayText(day)}`,
  ]
  return {
    title: t('changed.grid'),
    header: [...both(found.before.heldOn), ...both(found.after.heldOn), t('changed.count')],
    rows: found.moves.map(({ from, to, count }) => [
      from.importance || null,
      from.strength || null,
      to.importance || null,
      to.strength || null,
      count,
    ]),
  }
}

const budget: Maker = async (ctx, auditId, _, language) => {
  await auditHead(ctx, auditId)
  const t = translator(language, 'audits')
  const lines = await listLines(ctx.db, auditId)
  const sums = sumBudget(lines)
  return {
    title: t('budget.title'),
    header: [t('budget.what'), t('budget.payer'), `${t('budget.planned')} (EUR)`, `${t('budget.spent')} (EUR)`],
    rows: [
      ...lines.map(line => [line.what, line.payer, euros(line.plannedCents), euros(line.spentCents)]),
      [t('budget.sum'), null, euros(sums.plannedCents), euros(sums.spentCents)],
    ],
  }
}

const actions: Maker = async (ctx, auditId, _, language) => {
  await auditHead(ctx, auditId)
  const t = translator(language, 'audits')
  const network = translator(language, 'network')
  const rows = await exportActions(ctx, auditId)
  return {
    title: t('actions.title'),
    header: [
      t('actions.action'),
      network('columns.name'),
      t('actions.owner'),
      t('fields.organisation'),
      t('actions.dueOn'),
      t('actions.state'),
    ],
    rows: rows.map(row => [
      row.title,
      row.relation?.name,
      row.owner,
      row.organisation,
      dayText(row.dueOn),
      t(`actions.standings.${row.standing}`),
    ]),
  }
}

const makers: Readonly<Record<string, Maker>> = { relations, findings, changed, moves, budget, actions }

/** A part of a dated audit or its plan as a table for a file; null for a part that is none. */
export async function auditPart(
  ctx: Ctx<MemberActor>,
  auditId: string,
  search: URLSearchParams,
  language: Language,
): Promise<AuditPart | null> {
  const maker = makers[search.get('part') ?? 'relations']
  return maker ? maker(ctx, auditId, search, language) : null
}

/** Words for a state of a relation. */
export function stateWord(language: Language) {
  const employers = translator(language, 'employers')
  return (text: string) => (isRelationState(text) ? employers(`states.${text}`) : text)
}
