import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { listContacts } from './contacts.store.server'
import { contactName } from './employer'
import { employerHead } from './employer.page.server'
import { treeAround, type Branch } from './hierarchy'
import { shortestWays } from './intro-path'
import { namesOfParties, stepsAround } from './intro-path.store.server'
import { requireEmployer } from './require-employer.server'
import { listStaff } from './staff.store.server'
import { listAbove, listBelow, listPartners, listTies, namesOfEmployers, type TieRow } from './ties.store.server'

/** How an employer and its people stand to others: the tree of firms, every tie as a line, and who can introduce us. */
export async function tiesPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'engagement.read', employerId)
  const head = await employerHead(ctx, employer)
  const above = await listAbove(ctx.db, employerId)
  const top = treeAround(above, employerId).id
  const known = top === employerId ? await listBelow(ctx.db, top) : [...above, ...(await listBelow(ctx.db, top))]
  const tree = treeAround(known, employerId)
  const names = await namesOfEmployers(ctx.db, idsOf(tree))
  const contacts = await listContacts(ctx.db, employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  return {
    head,
    today,
    tree: tree.below.length === 0 ? null : named(tree, names),
    ties: (await listTies(ctx.db, employerId)).map(tie => lineOf(tie, employerId)),
    ways: await introWays(ctx, employerId),
    people: contacts.filter(one => one.leftOn === null).map(one => ({ id: one.id, name: contactName(one) })),
    partners: head.may.record ? await listPartners(ctx.db) : [],
    staff: head.may.record ? await listStaff(ctx.db, new Date(today)) : [],
  }
}
export type TiesPage = Awaited<ReturnType<typeof tiesPage>>

export interface NamedBranch {
  id: string
  name: string
  below: NamedBranch[]
}

function idsOf(branch: Branch): string[] {
  return [branch.id, ...branch.below.flatMap(idsOf)]
}

function named(branch: Branch, names: ReadonlyMap<string, string>): NamedBranch {
  return { id: branch.id, name: names.get(branch.id) ?? '', below: branch.below.map(one => named(one, names)) }
}

interface PartyLine {
  name: string
  /** Where the party works, when that is not this employer. */
  at: string | null
  /** Address of the party's page; null when it has none. */
  to: string | null
}

function lineOf(tie: TieRow, employerId: string) {
  const from = partyOf(tie.fromEmployer, tie.fromContact, tie.fromOrganisation, tie.fromMembership, employerId)
  const to = partyOf(tie.toEmployer, tie.toContact, tie.toOrganisation, tie.toMembership, employerId)
  const isMine = tie.fromEmployer?.id === employerId || tie.fromContact?.employerId === employerId
  return {
    id: tie.id,
    kind: tie.kind,
    direction: isMine ? ('from' as const) : ('to' as const),
    mine: isMine ? from : to,
    other: isMine ? to : from,
    startedOn: tie.startedOn,
    endedOn: tie.endedOn,
    note: tie.note,
  }
}

function partyOf(
  employer: TieRow['fromEmployer'],
  contact: TieRow['fromContact'],
  organisation: TieRow['fromOrganisation'],
  membership: TieRow['fromMembership'],
  employerId: string,
): PartyLine {
  if (employer) return { name: employer.name, at: null, to: `/employers/${employer.id}/relations` }
  if (contact) {
    const at = contact.employerId === employerId ? null : contact.employer.name
    return { name: contactName(contact), at, to: `/employers/${contact.employerId}/people/${contact.id}` }
  }
  if (membership) return { name: membership.displayName, at: membership.organisation.name, to: null }
  return { name: organisation?.name ?? '', at: null, to: null }
}

async function introWays(ctx: Ctx<MemberActor>, employerId: string) {
  const { membershipId, organisationId } = ctx.actor
  const steps = (await stepsAround(ctx.db, employerId, organisationId))
    .filter(step => step.to !== membershipId && !(step.kind === 'colleague' && step.to === membershipId))
    .map(step => (step.from === membershipId ? { ...step, from: 'me' } : step))
  const ways = shortestWays(steps, 'me', employerId)
  const names = await namesOfParties(
    ctx.db,
    ways.flat().flatMap(step => [step.from, step.to]),
  )
  return ways.map(way =>
    way.map(step => ({ ...step, fromName: names[step.from] ?? null, toName: names[step.to] ?? '' })),
  )
}
