import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { auditScope } from '../audit-scope.server'
import { limitsFor } from '../audit-template/audit-limits.server'
import { auditStatuses } from './audit-states'
import { pageOfAudits, type AuditListFilter } from './audits.store.server'
import { quarterOf, quarterPattern, quartersAround } from './quarters'
import { countRelations } from './take.store.server'
import { mostTakenAtOnce } from './taking-job'

export const placeOf = (search: URLSearchParams) => ({
  after: search.get('after'),
  before: search.get('after') ? null : search.get('before'),
})

function readFilter(search: URLSearchParams): AuditListFilter {
  const period = search.get('period') ?? ''
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    status: auditStatuses.find(one => one === search.get('status')) ?? null,
    period: quarterPattern.test(period) ? period : null,
  }
}

/** The dated audits of the network, the newest first. */
export async function auditsPage({ actor, db, now }: Ctx<MemberActor>, search: URLSearchParams) {
  const filter = readFilter(search)
  const around = quartersAround(dayIn(now, actor.timeZone))
  return {
    ...(await pageOfAudits(db, actor.networkId, filter, placeOf(search))),
    filter,
    periods: filter.period && !around.includes(filter.period) ? [filter.period, ...around] : around,
    may: {
      close: can(actor, 'audits.write', { sameNetwork: true }),
      export: can(actor, 'employers.export', { sameNetwork: true }),
    },
  }
}

/** The same audits for a file. */
export async function exportAudits({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  return (await pageOfAudits(db, actor.networkId, readFilter(search), fromTheStart, mostExported)).rows
}

/** What closing an audit asks, and what it would keep. */
export async function closePage(ctx: Ctx<MemberActor>) {
  const { actor, db } = ctx
  const { today, thresholds } = await auditScope(ctx)
  const relations = await countRelations(db, actor.networkId)
  return {
    today,
    period: quarterOf(today),
    periods: quartersAround(today),
    relations,
    goesOn: relations > mostTakenAtOnce,
    limits: limitsFor(actor, thresholds),
  }
}
