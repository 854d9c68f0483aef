import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can, canEver } from '~/access/policy'
import { listStaff } from '~/areas/employers/staff.store.server'
import { anywhere } from '~/platform/keyset.server'
import { addDays, dayIn } from '../days'
import { searchPeople } from './asked-firms.store.server'
import { effectOf } from './effect'
import { countGatheringClients, listGatheringClients, listOwnClients } from './gathering-clients.store.server'
import { gatheringActs, gatheringAfter, takesAttendance, takesGuests, takesOutcome } from './gathering-states'
import { whenOf } from './gatherings.page.server'
import type { Gathering } from './gatherings.store.server'
import { isGuestState, type GuestState } from './guest-states'
import { listGuests, type Guest } from './guests.store.server'
import { guestName } from './invite-guests.server'
import { mayJudge } from './judge-gathering.server'
import { listGatheringTasks, listOutcomes } from './outcomes.store.server'
import { requireGathering } from './require-gathering.server'

function headOf({ hosts, madeBy, organisation, ...gathering }: Gathering) {
  return {
    ...gathering,
    ...whenOf(gathering, gathering.timeZone),
    organisation: organisation.name,
    madeBy: madeBy.displayName,
    hosts: hosts.map(one => one.membership.displayName).sort(),
  }
}

/** A guest in one line: who, of which firm or organisation, and how he or she stands. */
function lineOf(guest: Guest) {
  return {
    id: guest.id,
    name: guestName(guest),
    of: guest.employer?.name ?? guest.membership?.organisation.name ?? '',
    employerId: guest.employerId,
    contactId: guest.contactId,
    isColleague: guest.membershipId !== null,
    state: isGuestState(guest.state) ? guest.state : ('invited' as GuestState),
    reason: guest.reason,
    word: guest.word,
    attendance: guest.attendance,
    outcome: guest.outcome,
    outcomeWords: guest.outcomeWords,
  }
}
export type GuestLine = ReturnType<typeof lineOf>

function countsOf(guests: readonly GuestLine[]) {
  const of = (state: GuestState) => guests.filter(one => one.state === state).length
  return {
    asked: guests.filter(one => !['left_out', 'withdrawn', 'uninvited'].includes(one.state)).length,
    accepted: of('accepted'),
    maybe: of('maybe'),
    declined: of('declined'),
    waiting: of('waiting'),
    invited: of('invited'),
    leftOut: of('left_out'),
    attended: guests.filter(one => one.attendance === 'attended').length,
    missed: guests.filter(one => one.attendance === 'no_show').length,
  }
}

function readGuestAsk(search: URLSearchParams) {
  const state = search.get('state')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    state: isGuestState(state) ? state : null,
  }
}

function narrowed(guests: readonly GuestLine[], { words, state }: ReturnType<typeof readGuestAsk>): GuestLine[] {
  const wanted = words?.toLowerCase() ?? ''
  return guests.filter(
    one =>
      (state === null ? one.state !== 'left_out' : one.state === state) &&
      `${one.name} ${one.of}`.toLowerCase().includes(wanted),
  )
}

/** One event: what it is, who comes, who was left out and why, which clients, what it brought and what follows. */
export async function gatheringPage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const gathering = await requireGathering(ctx, 'gatherings.read', id)
  const today = dayIn(now, gathering.timeZone)
  const guests = (await listGuests(db, id)).map(lineOf)
  const filter = readGuestAsk(search)
  const outcomes = await listOutcomes(db, id)
  const write = can(actor, 'gatherings.write', { sameNetwork: true })
  const mayBring = write && canEver(actor, 'gatherings.bring-client')
  const isOpen = ['planned', 'open', 'held'].includes(gathering.state)
  const own = outcomes.find(one => one.membershipId === actor.membershipId)
  const head = headOf(gathering)
  return {
    gathering: head,
    filter,
    guests: narrowed(guests, filter),
    leftOut: guests.filter(one => one.state === 'left_out'),
    counts: countsOf(guests),
    clients: (await listGatheringClients(db, id)).map(one => ({
      id: one.id,
      clientId: one.clientId,
      name: [one.client.firstName, one.client.lastName].filter(Boolean).join(' '),
      attendance: one.attendance,
    })),
    clientCount: await countGatheringClients(db, id),
    clientChoices: mayBring && isOpen ? await listOwnClients(db, actor.membershipId, id) : [],
    outcomes: outcomes.map(one => ({ ...one, by: one.membership.displayName })),
    ownOutcome: own ? { employers: own.employers, clients: own.clients, words: own.words } : null,
    effect: {
      employers: effectOf([
        ...outcomes.flatMap(one => one.employers ?? []),
        ...guests.flatMap(one => one.outcome ?? []),
      ]),
      clients: effectOf(outcomes.flatMap(one => one.clients ?? [])),
    },
    tasks: (await listGatheringTasks(db, id)).map(one => ({ ...one, dueOn: one.dueOn.toISOString().slice(0, 10) })),
    staff: write ? (await listStaff(db, new Date(today))).map(one => ({ value: one.id, label: one.name })) : [],
    firms: [
      ...new Map(
        guests.flatMap(one =>
          one.employerId && one.attendance === 'attended' ? [[one.employerId, one.of] as const] : [],
        ),
      ),
    ].map(([value, label]) => ({ value, label })),
    today,
    dueOn: addDays(today, 7),
    me: actor.membershipId,
    acts: write ? gatheringActs.filter(act => gatheringAfter(gathering.state, act) !== undefined) : [],
    may: {
      write,
      invite: write && takesGuests(gathering.state, gathering.startsAt, now),
      note: write && takesAttendance(gathering.state, head.on, today),
      judge: takesOutcome(gathering.state) && write && mayJudge(gathering, actor.membershipId),
      ask: write && takesOutcome(gathering.state),
      bring: mayBring && isOpen,
    },
    isBegun: gathering.startsAt <= now,
  }
}
export type GatheringPage = Awaited<ReturnType<typeof gatheringPage>>

/** The guests with the same filter for a file; those who were left out with the reason. */
export async function exportGuests(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const gathering = await requireGathering(ctx, 'gatherings.read', id)
  const filter = readGuestAsk(search)
  const guests = (await listGuests(ctx.db, id)).map(lineOf)
  const wanted = filter.words?.toLowerCase() ?? ''
  return {
    title: gathering.title,
    guests: guests.filter(
      one =>
        (filter.state === null || one.state === filter.state) && `${one.name} ${one.of}`.toLowerCase().includes(wanted),
    ),
  }
}

/** The list of the day: who is expected, who came, and a search for who came without being asked. */
export async function attendancePage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const head = headOf(gathering)
  const all = (await listGuests(db, id)).map(lineOf)
  const guests = all.filter(one => one.state !== 'left_out' && one.state !== 'withdrawn')
  const who = search.get('who')?.trim().slice(0, 100) || null
  const order: readonly GuestState[] = ['accepted', 'maybe', 'waiting', 'invited', 'declined', 'uninvited']
  return {
    gathering: head,
    isOpen: takesAttendance(gathering.state, head.on, dayIn(now, gathering.timeZone)),
    guests: [...guests].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    counts: countsOf(guests),
    clients: canEver(actor, 'gatherings.bring-client')
      ? (await listGatheringClients(db, id)).map(one => ({
          id: one.id,
          name: [one.client.firstName, one.client.lastName].filter(Boolean).join(' '),
          attendance: one.attendance,
        }))
      : [],
    who,
    found: who
      ? (await searchPeople(db, actor.networkId, anywhere(who))).filter(
          one => !guests.some(g => g.contactId === one.id),
        )
      : [],
  }
}
export type AttendancePage = Awaited<ReturnType<typeof attendancePage>>
