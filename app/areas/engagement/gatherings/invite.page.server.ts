import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { contactName } from '~/areas/employers/employer'
import { listStaff } from '~/areas/employers/staff.store.server'
import { dayIn } from '../days'
import { countReach, findFirmsToAsk } from './asked-firms.store.server'
import { takesGuests } from './gathering-states'
import { whenOf } from './gatherings.page.server'
import { listColleagueGuests, listGuestsFor } from './guests.store.server'
import { readInviteAsk } from './invite-ask.server'
import { invitingOf } from './inviting.page.server'
import { mostAskedAtOnce, mostAskedInAll, mostFirmsAtOnce } from './limits'
import { requireGathering } from './require-gathering.server'
import { whomToAsk } from './whom-to-ask'

/** At most so many employers stand on the page at once. */
const mostFirms = 100

/** The employers of a filter or a saved view with whom of each can be asked, who cannot and why, and who stands on the list already. */
export async function invitePage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const today = dayIn(now, actor.timeZone)
  const { views, view, scope, filter, role, problems, isAsked, isClear } = await readInviteAsk(ctx, search)
  const firms = isClear ? await findFirmsToAsk(db, scope, filter, mostFirms) : []
  const reach = isClear ? await countReach(db, scope, filter, { role, gatheringId: id }) : null
  const contactIds = firms.flatMap(firm => firm.contacts.map(one => one.id))
  const onList = new Set([
    ...(await listGuestsFor(db, id, { contactIds })).flatMap(one =>
      one.state === 'left_out' || one.state === 'withdrawn' ? [] : (one.contactId ?? []),
    ),
    ...(await listColleagueGuests(db, id)),
  ])
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
    reach: reach && { ...reach, isLarge: reach.firms > mostFirmsAtOnce, isTooMany: reach.people > mostAskedInAll },
    inviting: await invitingOf(ctx, gathering.invitingKey),
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
    mostInAll: mostAskedInAll,
  }
}
export type InvitePage = Awaited<ReturnType<typeof invitePage>>
