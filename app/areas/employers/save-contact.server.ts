import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { changedFields } from './changed-fields'
import { contactFieldsOf, findContact, saveContact, saveNewContact, type ContactFields } from './contacts.store.server'
import type { ContactInput } from './employer'
import { requireEmployer } from './require-employer.server'
import { findSite } from './sites.store.server'

/** The contact person when the actor may change this employer's people; null for one who is new. Throws NotFoundError otherwise. */
export async function requireContact(ctx: Ctx<MemberActor>, employerId: string, contactId: string | null) {
  await requireEmployer(ctx, 'contacts.write', employerId)
  if (contactId === null) return null
  const contact = await findContact(ctx.db, employerId, contactId)
  if (!contact) throw new NotFoundError()
  return contact
}

/** Adds a contact person to an employer. */
export async function addContact(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: ContactInput,
): Promise<Result<{ contactId: string }>> {
  await requireEmployer(ctx, 'contacts.write', employerId)
  if (input.siteId && !(await findSite(ctx.db, employerId, input.siteId))) return fail(problem('siteId', 'not-found'))
  const contactId = ctx.newId()
  const fields = fieldsOf(input)
  await saveNewContact(ctx.db, { id: contactId, networkId: ctx.actor.networkId, employerId, ...fields, now: ctx.now })
  ctx.record({
    kind: 'employers.contact-added',
    subject: { type: 'contact', id: contactId },
    dataClass: 'business',
    employerId,
    after: fields,
  })
  return ok({ contactId })
}

/** Changes a contact; one who left or may not be approached stays in the story. The version guards against lost changes. */
export async function changeContact(
  ctx: Ctx<MemberActor>,
  employerId: string,
  contactId: string,
  input: ContactInput,
): Promise<Result<{ contactId: string }>> {
  const contact = await requireContact(ctx, employerId, contactId)
  if (!contact) throw new NotFoundError()
  if (input.siteId && !(await findSite(ctx.db, employerId, input.siteId))) return fail(problem('siteId', 'not-found'))
  if (input.version !== contact.version) return fail(problem('', 'changed-meanwhile'))
  const after = fieldsOf(input)
  const change = changedFields({ ...contactFieldsOf(contact) }, { ...after })
  if (!change) return ok({ contactId })
  if (!(await saveContact(ctx.db, contactId, contact.version, after, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const left = contact.leftOn === null && after.leftOn !== null
  ctx.record({
    kind: left ? 'employers.contact-left' : 'employers.contact-changed',
    subject: { type: 'contact', id: contactId },
    dataClass: 'business',
    employerId,
    ...change,
  })
  return ok({ contactId })
}

function fieldsOf(input: ContactInput): ContactFields {
  return {
    firstName: input.firstName ?? null,
    lastName: input.lastName,
    function: input.function ?? null,
    email: input.email ?? null,
    phone: input.phone ?? null,
    language: input.language ?? null,
    roles: [...input.roles],
    siteId: input.siteId ?? null,
    mentorCapacity: input.mentorCapacity ?? null,
    doNotContactUntil: input.doNotContactUntil ? new Date(input.doNotContactUntil) : null,
    leftOn: input.leftOn ? new Date(input.leftOn) : null,
  }
}
