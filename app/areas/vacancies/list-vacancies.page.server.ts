import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { vacancyKinds, vacancySorts, vacancyStatuses } from './vacancy'
import { countVacancies, pageOfVacancies, type VacancyFilter, type VacancyOrder } from './vacancy-list.store.server'

/** Filters of an address; without a status only places where somebody can still come are shown. */
export function readVacancyFilter(search: URLSearchParams, employerId: string | null): VacancyFilter {
  const status = search.get('status')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    status: status === 'all' ? null : (vacancyStatuses.find(one => one === status) ?? 'available'),
    kind: vacancyKinds.find(one => one === search.get('kind')) ?? null,
    employerId,
  }
}

function readVacancyOrder(search: URLSearchParams): VacancyOrder {
  const asked = search.get('sort') ?? ''
  const key = vacancySorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'title', direction: 'up' }
}

/** The places of the same filter for a file. */
export async function exportVacancies({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const filter = readVacancyFilter(search, actor.employerId)
  const { rows } = await pageOfVacancies(
    db,
    actor.networkId,
    filter,
    readVacancyOrder(search),
    fromTheStart,
    mostExported,
  )
  return rows
}

/** The list of places, of the whole network for staff and of one's own for an employer. */
export async function listVacanciesPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const filter = readVacancyFilter(search, actor.employerId)
  const sort = readVacancyOrder(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfVacancies(db, actor.networkId, filter, sort, place)
  return {
    ...page,
    total: await countVacancies(db, actor.networkId, filter),
    filter,
    sort,
    mayWrite: canEver(actor, 'vacancies.write'),
  }
}
