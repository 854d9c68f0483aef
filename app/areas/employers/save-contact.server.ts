import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { familyOf } from '~/access/roles'
import { tellKeeperOfChange } from '~/areas/engagement/tell-keeper.server'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { changedFields } from './changed-fields'
import { ownContactFields, selfContactFields } from './contact-facts'
import {
  contactFieldsOf,
  findContact,
  findOwnContactId,
  saveContact,
  saveNewContact,
  type Contact,
  type ContactFields,
} from './contacts.store.server'
import { decideContactValues } from './custom-fields/change-values.server'
import type { TypedFields } from './custom-fields/field-value'
import type { ContactChange, ContactInput } from './employer'
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

/** The contact person that the actor is; null when nobody linked them yet. */
export async function findOwnContact(ctx: Ctx<MemberActor>): Promise<Contact | null> {
  const { employerId, membershipId } = ctx.actor
  if (employerId === null) throw new NotFoundError()
  await requireEmployer(ctx, 'contacts.write-self', employerId)
  const contactId = await findOwnContactId(ctx.db, membershipId)
  return contactId === null ? null : findContact(ctx.db, employerId, contactId)
}

/**
 * Adds a contact person to an employer. What is our mark counts only from our own people. `typed` are the texts of the network's own
 * fields, all of them; without it those stay as they are.
 */
export async function addContact(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: ContactInput,
  typed?: TypedFields,
): Promise<Result<{ contactId: string }>> {
  await requireEmployer(ctx, 'contacts.write', employerId)
  const contactId = ctx.newId()
  const fields = isFirm(ctx) ? onlyFrom(noFields, fieldsOf(input), ownContactFields) : fieldsOf(input)
  const wrong = await problemsOf(ctx, employerId, contactId, fields)
  if (wrong.length > 0) return fail(...wrong)
  const own = typed && !isFirm(ctx) ? await decideContactValues(ctx, contactId, typed) : ok(null)
  if (!own.ok) return own
  await saveNewContact(ctx.db, { id: contactId, networkId: ctx.actor.networkId, employerId, ...fields, now: ctx.now })
  await own.value?.save()
  ctx.record({
    kind: 'employers.contact-added',
    subject: { type: 'contact', id: contactId },
    dataClass: 'business',
    employerId,
    after: { ...fields, ...own.value?.after },
  })
  await tellKeeperOfChange(ctx, employerId)
  return ok({ contactId })
}

/** Changes a contact; one who left or may not be approached stays in the story. The version guards against lost changes. */
export async function changeContact(
  ctx: Ctx<MemberActor>,
  employerId: string,
  contactId: string,
  input: ContactChange,
  typed?: TypedFields,
): Promise<Result<{ contactId: string }>> {
  const contact = await requireContact(ctx, employerId, contactId)
  if (!contact) throw new NotFoundError()
  const before = contactFieldsOf(contact)
  const after = isFirm(ctx) ? onlyFrom(before, fieldsOf(input), ownContactFields) : fieldsOf(input)
  return saveChange(ctx, employerId, contact, input.version, after, isFirm(ctx) ? undefined : typed)
}

/** A member of a firm changes the own name, function and ways to be reached. Throws NotFoundError when nobody linked them. */
export async function changeOwnContact(
  ctx: Ctx<MemberActor>,
  input: ContactChange,
): Promise<Result<{ contactId: string }>> {
  const contact = await findOwnContact(ctx)
  const { employerId } = ctx.actor
  if (contact === null || employerId === null) throw new NotFoundError()
  const after = onlyFrom(contactFieldsOf(contact), fieldsOf(input), selfContactFields)
  return saveChange(ctx, employerId, contact, input.version, after)
}

async function saveChange(
  ctx: Ctx<MemberActor>,
  employerId: string,
  contact: Contact,
  version: number,
  after: ContactFields,
  typed?: TypedFields,
): Promise<Result<{ contactId: string }>> {
  const contactId = contact.id
  const wrong = await problemsOf(ctx, employerId, contactId, after)
  if (wrong.length > 0) return fail(...wrong)
  if (version !== contact.version) return fail(problem('', 'changed-meanwhile'))
  const own = typed ? await decideContactValues(ctx, contactId, typed) : ok(null)
  if (!own.ok) return own
  const change = changedFields({ ...contactFieldsOf(contact), ...own.value?.before }, { ...after, ...own.value?.after })
  if (!change) return ok({ contactId })
  if (!(await saveContact(ctx.db, contactId, contact.version, after, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  await own.value?.save()
  const left = contact.leftOn === null && after.leftOn !== null
  ctx.record({
    kind: left ? 'employers.contact-left' : 'employers.contact-changed',
    subject: { type: 'contact', id: contactId },
    dataClass: 'business',
    employerId,
    ...change,
  })
  await tellKeeperOfChange(ctx, employerId)
  return ok({ contactId })
}

async function problemsOf(
  ctx: Ctx<MemberActor>,
  employerId: string,
  contactId: string,
  fields: ContactFields,
): Promise<Problem[]> {
  const found: Problem[] = []
  if (fields.siteId && !(await findSite(ctx.db, employerId, fields.siteId))) found.push(problem('siteId', 'not-found'))
  if (fields.reportsToId === contactId) found.push(problem('reportsToId', 'reports-to-self'))
  else if (fields.reportsToId && !(await findContact(ctx.db, employerId, fields.reportsToId)))
    found.push(problem('reportsToId', 'not-found'))
  if (fields.consentOn && !fields.consentBasis) found.push(problem('consentBasis', 'choose'))
  if (fields.consentBasis === 'consent' && !fields.consentOn) found.push(problem('consentOn', 'required'))
  return found
}

function isFirm(ctx: Ctx<MemberActor>): boolean {
  return familyOf(ctx.actor.role) === 'employer'
}

function onlyFrom(before: ContactFields, after: ContactFields, names: readonly (keyof ContactFields)[]): ContactFields {
  return { ...before, ...Object.fromEntries(names.map(name => [name, after[name]])) }
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
    doNotContactUntil: dayOf(input.doNotContactUntil),
    leftOn: dayOf(input.leftOn),
    channel: input.channel ?? null,
    consentBasis: input.consentBasis ?? null,
    consentOn: dayOf(input.consentOn),
    reportsToId: input.reportsToId ?? null,
  }
}

const noFields = fieldsOf({ lastName: '', roles: [] })

function dayOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day)
}
