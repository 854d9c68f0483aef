import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { contactName } from '~/areas/employers/employer'
import { problemsOfFilter, readEmployerFilter } from '~/areas/employers/employer-list'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { viewsOf } from '~/areas/employers/lists/views.page.server'
import { listStaff } from '~/areas/employers/staff.store.server'
import { dayIn } from '../days'
import { findFirmsToAsk } from './asked-firms.store.server'
import { takesGuests } from './gathering-states'
import { whenOf } from './gatherings.page.server'
import { listGuests } from './guests.store.server'
import { mostAskedAtOnce } from './limits'
import { requireGathering } from './require-gathering.server'
import { isAskedRole, whomToAsk } from './whom-to-ask'

/** At most so many employers stand on the page at once. */
const mostFirms = 100

/** The employers of a filter or a saved view with whom of each can be asked, who cannot and why, and who stands on the list already. */
export async function invitePage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const today = dayIn(now, actor.timeZone)
  const views = await viewsOf(ctx)
  const view = views.find(one => one.id === search.get('view')) ?? null
  const asked = askedOf(search, view?.search ?? '')
  const scope = await listScope(ctx)
  const filter = readEmployerFilter(asked, actor.membershipId, scope.fields)
  const role = isAskedRole(search.get('role')) ? (search.get('role') as 'everybody') : ('everybody' as const)
  const isAsked = [...asked.keys()].length > 0
  const problems = problemsOfFilter(asked, filter)
  const firms = isAsked && problems.length === 0 ? await findFirmsToAsk(db, scope, filter, mostFirms) : []
  const known = await listGuests(db, id)
  const onList = new Set(
    known.flatMap(one =>
      one.state === 'left_out' || one.state === 'withdrawn' ? [] : [one.contactId ?? one.membershipId],
    ),
  )
  return {
    gathering: { id, title: gathering.title, ...whenOf(gathering, gathering.timeZone), capacity: gathering.capacity },
    isOpen: takesGuests(gathering.state, gathering.startsAt, now),
    filter: {
      words: search.get('q')?.trim().slice(0, 100) || null,
      section: filter.section,
      levelMin: search.get('from') ? filter.levelMin : null,
      mine: search.get('owner') === 'me',
      view: view?.id ?? null,
      role,
    },
    views: views.map(one => ({ value: one.id, label: one.name })),
    problems,
    isAsked,
    more: firms.length > mostFirms,
    firms: firms.slice(0, mostFirms).map(firm => ({
      id: firm.id,
      name: firm.name,
      level: firm.level,
      people: whomToAsk(firm, role, today).map(({ person, leftOut }) => ({
        id: person?.id ?? null,
        name: person ? contactName(person) : null,
        function: person?.function ?? null,
        leftOut,
        restsUntil: leftOut === 'resting' ? (person?.doNotContactUntil ?? null) : null,
        isOnList: person !== null && onList.has(person.id),
      })),
    })),
    colleagues: (await listStaff(db, new Date(today)))
      .filter(one => !onList.has(one.id) && !gathering.hosts.some(host => host.membershipId === one.id))
      .map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` })),
    most: mostAskedAtOnce,
  }
}
export type InvitePage = Awaited<ReturnType<typeof invitePage>>

/** The filters of a saved view, with those of the page's own form in their place. */
function askedOf(search: URLSearchParams, viewSearch: string): URLSearchParams {
  const asked = new URLSearchParams(viewSearch)
  for (const key of ['sort', 'by', 'columns', 'group', 'in']) asked.delete(key)
  for (const key of ['q', 'sector', 'from', 'owner']) {
    const value = search.get(key)?.trim()
    if (value) asked.set(key, value)
  }
  return asked
}
