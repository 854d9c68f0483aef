import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { dayIn } from '~/areas/engagement/days'
import { findLastMoment, findMoves, listContacts } from './contacts.store.server'
import { contactName, mayApproach } from './employer'
import { ownFieldsOfContact } from './custom-fields/custom-fields.page.server'
import { employerHead, seenContact } from './employer.page.server'
import { requireEmployer } from './require-employer.server'
import { listSites } from './sites.store.server'

/** One person of an employer: who it is, how to reach them, what to mind, and where they were before and went after. */
export async function personPage(ctx: Ctx<MemberActor>, employerId: string, contactId: string) {
  const employer = await requireEmployer(ctx, 'employers.read', employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const contacts = (await listContacts(ctx.db, employerId)).map(one =>
    seenContact(ctx.actor, { ...one, mayApproach: mayApproach(one, today) }),
  )
  const person = contacts.find(one => one.id === contactId)
  if (!person) throw new NotFoundError()
  const head = await employerHead(ctx, employer)
  const named = (one: (typeof contacts)[number]) => ({ id: one.id, name: contactName(one) })
  const chief = contacts.find(one => one.id === person.reportsToId)
  const lastMoment = head.may.seeStory ? await findLastMoment(ctx.db, contactId) : null
  return {
    title: contactName(person),
    head,
    person,
    site: (await listSites(ctx.db, employerId)).find(one => one.id === person.siteId) ?? null,
    reportsTo: chief ? named(chief) : null,
    reports: contacts.filter(one => one.reportsToId === contactId && one.leftOn === null).map(named),
    lastSpoken: lastMoment && { at: lastMoment.at, channel: lastMoment.channel, by: lastMoment.membership.displayName },
    moves: await findMoves(ctx.db, contactId),
    ownFields: await ownFieldsOfContact(ctx, contactId),
    noMailing: head.may.seeStory && employer.noMailing,
  }
}
export type PersonPage = Awaited<ReturnType<typeof personPage>>
