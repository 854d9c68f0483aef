import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findContact } from '~/areas/employers/contacts.store.server'
import { findSite } from '~/areas/employers/sites.store.server'
import { findStaffMember } from '~/areas/employers/staff.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { categoriesOfUsed } from './arguments/note-uses.server'
import { contactsPresent, type ContactMomentInput } from './contact-moment'
import type { Present } from './contact-moments.store.server'
import { dayIn } from './days'

/** The moment of a contact on a day: now when it is today, else the middle of that day. */
export function momentOf(on: string, today: string, now: Date): Date {
  return on === today ? now : new Date(`${on}T11:00:00Z`)
}

/** Who else was there, for an event; nothing when nobody was. */
export function namedPresent({ contactIds, membershipIds }: Present) {
  return {
    ...(contactIds.length > 0 && { alsoContactIds: [...contactIds] }),
    ...(membershipIds.length > 0 && { colleagueIds: [...membershipIds] }),
  }
}

/**
 * The fields of a contact moment as they are kept. Contacts and site must be of the employer, colleagues of the network; a day
 * in the future is refused.
 */
export async function checkContactMoment(ctx: Ctx<MemberActor>, employerId: string, input: ContactMomentInput) {
  if (input.on > dayIn(ctx.now, ctx.actor.timeZone)) return fail(problem('on', 'in-future', input.on))
  const contacts = await contactsOf(ctx, employerId, input)
  if (!contacts.ok) return contacts
  if (input.siteId && !(await findSite(ctx.db, employerId, input.siteId))) return fail(problem('siteId', 'not-found'))
  const membershipIds = [...new Set(input.colleagueIds)].filter(id => id !== ctx.actor.membershipId)
  for (const id of membershipIds)
    if (!(await findStaffMember(ctx.db, id))) return fail(problem('colleagueIds', 'not-found'))
  const categories = await categoriesOfUsed(ctx, input.libraryArguments)
  if (!categories.ok) return categories
  const [first, ...others] = contacts.value
  const fields = {
    siteId: input.siteId ?? first?.siteId ?? null,
    contactId: first?.id ?? null,
    channel: input.channel,
    needHeard: input.needHeard ?? null,
    note: input.note ?? null,
    argumentsUsed: [...new Set([...input.argumentsUsed, ...categories.value])],
    objections: [...input.objections],
    reaction: input.reaction ?? null,
    nextStep: input.nextStep ?? null,
    nextStepOn: input.nextStepOn ? new Date(input.nextStepOn) : null,
  }
  return ok({ fields, present: { contactIds: others.map(one => one.id), membershipIds } })
}

async function contactsOf(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: ContactMomentInput,
): Promise<Result<{ id: string; siteId: string | null }[]>> {
  const found: { id: string; siteId: string | null }[] = []
  for (const id of contactsPresent(input)) {
    const contact = await findContact(ctx.db, employerId, id)
    if (!contact) return fail(problem(input.contactId === id ? 'contactId' : 'contactIds', 'not-found'))
    found.push({ id: contact.id, siteId: contact.siteId })
  }
  return ok(found)
}
