import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { mostExported } from '~/platform/tabular/export-limit'
import { employerSorts, readEmployerFilter, type EmployerListAsk } from './employer-list'
import { countEmployers, pageOfEmployers, type EmployerRow } from './employer-list.store.server'
import { listStaff } from './staff.store.server'
import { sectionOf } from './sectors'

/** Reads order, filters and place of an address. */
export function readEmployerAsk(search: URLSearchParams, me: string): EmployerListAsk {
  const asked = search.get('sort') ?? ''
  const key = employerSorts.find(one => one === asked.replace(/^-/, '')) ?? 'name'
  return {
    filter: readEmployerFilter(search, me),
    sort: { key, direction: asked.startsWith('-') ? 'down' : 'up' },
    after: search.get('after'),
    before: search.get('after') ? null : search.get('before'),
  }
}

/** The list of employers: one page, how many there are, and who can own them. */
export async function listEmployersPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const ask = readEmployerAsk(search, actor.membershipId)
  const today = dayIn(ctx.now, actor.timeZone)
  const page = await pageOfEmployers(db, actor.networkId, ask, today)
  const total = await countEmployers(db, actor.networkId, ask.filter, today)
  const staff = await listStaff(db, new Date(today))
  return {
    ...page,
    rows: page.rows.map(shown),
    total,
    filter: ask.filter,
    sort: ask.sort,
    today,
    staff,
    me: actor.membershipId,
    may: {
      write: can(actor, 'engagement.record', { sameNetwork: true }),
      export: can(actor, 'employers.export', { sameNetwork: true }),
      import: can(actor, 'employers.import', { sameNetwork: true }),
    },
  }
}

export type EmployerListPage = Awaited<ReturnType<typeof listEmployersPage>>
export type EmployerListRow = EmployerListPage['rows'][number]

function shown(row: EmployerRow) {
  return { ...row, section: sectionOf(row.sectorCode) ?? null }
}

/** All employers that fit the filters, for an export, as far as one file goes. */
export async function exportEmployers(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<EmployerRow[]> {
  const { actor, db } = ctx
  if (!can(actor, 'employers.export', { sameNetwork: true })) throw new NotFoundError()
  const ask = { ...readEmployerAsk(search, actor.membershipId), after: null, before: null }
  const page = await pageOfEmployers(db, actor.networkId, ask, dayIn(ctx.now, actor.timeZone), mostExported)
  ctx.record({
    kind: 'employers.list-exported',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: 'system',
    after: { rows: page.rows.length, filter: { ...ask.filter } },
  })
  return page.rows
}
