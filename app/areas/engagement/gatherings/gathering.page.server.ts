import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can, canEver } from '~/access/policy'
import { listOrganisations, listStaff } from '~/areas/employers/staff.store.server'
import { anywhere, fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { addDays, dayIn } from '../days'
import { searchPeople } from './asked-firms.store.server'
import { effectOf } from './effect'
import { countGatheringClients, listGatheringClients, listOwnClients } from './gathering-clients.store.server'
import { gatheringActs, gatheringAfter, takesAttendance, takesGuests, takesOutcome } from './gathering-states'
import { whenOf } from './gatherings.page.server'
import type { Gathering } from './gatherings.store.server'
import { readGuestListAsk } from './guest-list'
import { countGuests, firmsThatCame, guestCounts, leftOutByReason, pageOfGuests } from './guest-list.store.server'
import { listGuestsFor } from './guests.store.server'
import { guestName } from './invite-guests.server'
import { invitingOf } from './inviting.page.server'
import { mayJudge } from './judge-gathering.server'
import { listGatheringTasks, listGuestOutcomes, listOutcomes } from './outcomes.store.server'
import { isRemindWhom, reminderDay } from './reminder'
import { requireGathering } from './require-gathering.server'

/** What guests said that stands on the page. */
const mostOutcomes = 50

function headOf({ hosts, madeBy, organisation, ...gathering }: Gathering) {
  return {
    ...gathering,
    ...whenOf(gathering, gathering.timeZone),
    organisation: organisation.name,
    madeBy: madeBy.displayName,
    hosts: hosts.map(one => one.membership.displayName).sort(),
  }
}

/** One event: what it is, who comes, who was left out and why, which clients, what it brought and what follows. */
export async function gatheringPage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const gathering = await requireGathering(ctx, 'gatherings.read', id)
  const today = dayIn(now, gathering.timeZone)
  const { filter, ...ask } = readGuestListAsk(search)
  const of = { networkId: actor.networkId, gatheringId: id }
  const { rows, ...page } = await pageOfGuests(db, of, { filter, which: 'shown' }, ask)
  const guestOutcomes = await listGuestOutcomes(db, id)
  const outcomes = await listOutcomes(db, id)
  const write = can(actor, 'gatherings.write', { sameNetwork: true })
  const mayBring = write && canEver(actor, 'gatherings.bring-client')
  const isOpen = ['planned', 'open', 'held'].includes(gathering.state)
  const own = outcomes.find(one => one.membershipId === actor.membershipId)
  const head = headOf(gathering)
  return {
    gathering: head,
    filter,
    sort: ask.sort,
    guests: rows,
    page,
    total: await countGuests(db, of, { filter, which: 'shown' }),
    leftOut: await leftOutByReason(db, of),
    counts: await guestCounts(db, of),
    organisations: (await listOrganisations(db)).map(one => ({ value: one.id, label: one.name })),
    inviting: await invitingOf(ctx, gathering.invitingKey),
    clients: (await listGatheringClients(db, id)).map(one => ({
      id: one.id,
      clientId: one.clientId,
      name: [one.client.firstName, one.client.lastName].filter(Boolean).join(' '),
      attendance: one.attendance,
    })),
    clientCount: await countGatheringClients(db, id),
    clientChoices: mayBring && isOpen ? await listOwnClients(db, actor.membershipId, id) : [],
    outcomes: outcomes.map(one => ({ ...one, by: one.membership.displayName })),
    /** The latest; the export has them all. */
    guestOutcomes: guestOutcomes.slice(0, mostOutcomes).map(one => ({
      id: one.id,
      name: guestName(one),
      outcome: one.outcome,
      words: one.outcomeWords,
    })),
    moreOutcomes: Math.max(0, guestOutcomes.length - mostOutcomes),
    ownOutcome: own ? { employers: own.employers, clients: own.clients, words: own.words } : null,
    effect: {
      employers: effectOf([
        ...outcomes.flatMap(one => one.employers ?? []),
        ...guestOutcomes.flatMap(one => one.outcome ?? []),
      ]),
      clients: effectOf(outcomes.flatMap(one => one.clients ?? [])),
    },
    tasks: (await listGatheringTasks(db, id)).map(one => ({ ...one, dueOn: one.dueOn.toISOString().slice(0, 10) })),
    staff: write ? (await listStaff(db, new Date(today))).map(one => ({ value: one.id, label: one.name })) : [],
    firms: await firmsThatCame(db, of),
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
    reminder: {
      on: reminderDay(gathering),
      whom: isRemindWhom(gathering.remindWhom) ? gathering.remindWhom : ('coming' as const),
      /** Whether mails can still go out for it. */
      isAhead: ['planned', 'open'].includes(gathering.state) && gathering.startsAt > now,
    },
  }
}
export type GatheringPage = Awaited<ReturnType<typeof gatheringPage>>

/** The guests with the same filter and order for a file; those who were left out with the reason. */
export async function exportGuests(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const gathering = await requireGathering(ctx, 'gatherings.read', id)
  const { filter, sort } = readGuestListAsk(search)
  const of = { networkId: ctx.actor.networkId, gatheringId: id }
  const ask = { sort, ...fromTheStart }
  const { rows } = await pageOfGuests(ctx.db, of, { filter, which: 'everybody' }, ask, mostExported)
  return { title: gathering.title, timeZone: ctx.actor.timeZone, guests: rows }
}

/** The list of the day: who is expected, who came, and a search for who came without being asked. */
export async function attendancePage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const { actor, db, now } = ctx
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const head = headOf(gathering)
  const { filter, after, before } = readGuestListAsk(search)
  const of = { networkId: actor.networkId, gatheringId: id }
  const scope = { filter: { ...filter, state: null, organisation: null }, which: 'day' as const }
  const ask = { sort: { key: 'day', direction: 'up' } as const, after, before }
  const { rows, ...page } = await pageOfGuests(db, of, scope, ask, 100)
  const who = search.get('who')?.trim().slice(0, 100) || null
  const found = who ? await searchPeople(db, actor.networkId, anywhere(who)) : []
  const known = await listGuestsFor(db, id, { contactIds: found.map(one => one.id) })
  return {
    gathering: head,
    isOpen: takesAttendance(gathering.state, head.on, dayIn(now, gathering.timeZone)),
    filter: scope.filter,
    guests: rows,
    page,
    total: await countGuests(db, of, scope),
    counts: await guestCounts(db, of),
    clients: canEver(actor, 'gatherings.bring-client')
      ? (await listGatheringClients(db, id)).map(one => ({
          id: one.id,
          name: [one.client.firstName, one.client.lastName].filter(Boolean).join(' '),
          attendance: one.attendance,
        }))
      : [],
    who,
    found: found.filter(
      one => !known.some(row => row.contactId === one.id && row.state !== 'left_out' && row.state !== 'withdrawn'),
    ),
  }
}
export type AttendancePage = Awaited<ReturnType<typeof attendancePage>>
