import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findContact } from '~/areas/employers/contacts.store.server'
import { ContactInput } from '~/areas/employers/employer'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { addContact } from '~/areas/employers/save-contact.server'
import type { FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveInboundState } from './inbound-mails.store.server'
import { inboundAfter } from './inbox-states'
import type { MailAttachment } from './parse-mail.server'
import { keepAttachments, putIntoFile } from './put-into-file.server'
import { requireInboundMail } from './require-inbound-mail.server'

export const FileMailInput = z.object({
  employerId: z.uuid('choose'),
  contactId: z.uuid().optional(),
  /** Of somebody who is not among the contacts yet. */
  firstName: z.string().max(100).optional(),
  lastName: z.string().max(100).optional(),
})
export type FileMailInput = z.infer<typeof FileMailInput>

/**
 * Puts a waiting mail in the file of an employer, with a contact who is there or who is added from the mail. Its attachments were
 * read before, by `attachmentsOf`.
 */
export async function fileMail(
  ctx: Ctx<MemberActor>,
  mailId: string,
  input: FileMailInput,
  attachments: readonly MailAttachment[],
  store: FileStore = fileStore(),
): Promise<Result<{ employerId: string; employerName: string }>> {
  const { db, now, actor } = ctx
  const mail = await requireInboundMail(ctx, mailId)
  const to = inboundAfter(mail.state, 'file')
  if (!to) return fail(problem('', 'changed-meanwhile'))
  const employer = await requireEmployer(ctx, 'engagement.record', input.employerId)
  const contact = await contactOf(ctx, mail.others[0], input)
  if (!contact.ok) return contact
  const change = { state: to, reason: mail.reason, settledAt: now, settledById: actor.membershipId }
  if (!(await saveInboundState(db, mail.id, mail.state, change))) return fail(problem('', 'changed-meanwhile'))
  const files = await keepAttachments(ctx, mail.id, attachments, store)
  await putIntoFile(ctx, mail, { employer, contactId: contact.value }, files)
  return ok({ employerId: employer.id, employerName: employer.name })
}

async function contactOf(
  ctx: Ctx<MemberActor>,
  email: string | undefined,
  input: FileMailInput,
): Promise<Result<string | null>> {
  const { employerId, contactId, firstName, lastName } = input
  if (contactId) {
    const contact = await findContact(ctx.db, employerId, contactId)
    return contact ? ok(contact.id) : fail(problem('contactId', 'not-found'))
  }
  if (!lastName) return firstName ? fail(problem('lastName', 'required')) : ok(null)
  const fields = ContactInput.safeParse({ firstName, lastName, email })
  if (!fields.success) return fail(problem('lastName', 'required'))
  const added = await addContact(ctx, employerId, fields.data)
  return added.ok ? ok(added.value.contactId) : added
}
