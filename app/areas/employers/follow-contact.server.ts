import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findMoves, saveNewContact } from './contacts.store.server'
import { findEmployer } from './employers.store.server'
import { contactName } from './employer'
import { requireEmployer } from './require-employer.server'
import { requireContact } from './save-contact.server'

/** Where somebody who left works now. */
export const WentToInput = z.object({
  employerId: z.uuid('choose'),
  function: z.string().max(200).optional(),
})
export type WentToInput = z.infer<typeof WentToInput>

/**
 * Makes the contact at the new employer of somebody who left, linked to the one who stays in history. Name and language go along;
 * the ways to be reached belonged to the former work.
 */
export async function followContact(
  ctx: Ctx<MemberActor>,
  from: { employerId: string; contactId: string },
  input: WentToInput,
): Promise<Result<{ contactId: string; employerId: string; employerName: string }>> {
  await requireEmployer(ctx, 'engagement.record', from.employerId)
  const contact = await requireContact(ctx, from.employerId, from.contactId)
  if (!contact) throw new NotFoundError()
  if (contact.leftOn === null) return fail(problem('', 'still-here', contactName(contact)))
  const employer = await findEmployer(ctx.db, input.employerId)
  if (!employer) return fail(problem('employerId', 'not-found'))
  if (employer.id === from.employerId) return fail(problem('employerId', 'same-employer', employer.name))
  const known = (await findMoves(ctx.db, contact.id)).later.find(one => one.employerId === employer.id)
  if (known) return fail(problem('employerId', 'moved-already', employer.name))
  const contactId = ctx.newId()
  const fields = {
    firstName: contact.firstName,
    lastName: contact.lastName,
    language: contact.language,
    function: input.function ?? null,
    roles: [],
    earlierId: contact.id,
  }
  const { networkId } = ctx.actor
  await saveNewContact(ctx.db, { id: contactId, networkId, employerId: employer.id, ...fields, now: ctx.now })
  ctx.record({
    kind: 'employers.contact-added',
    subject: { type: 'contact', id: contactId },
    dataClass: 'business',
    employerId: employer.id,
    after: fields,
  })
  ctx.record({
    kind: 'employers.contact-changed',
    subject: { type: 'contact', id: contact.id },
    dataClass: 'business',
    employerId: from.employerId,
    before: { wentTo: null },
    after: { wentTo: employer.name },
  })
  return ok({ contactId, employerId: employer.id, employerName: employer.name })
}
