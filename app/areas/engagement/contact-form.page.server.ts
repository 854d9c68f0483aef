import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listContacts } from '~/areas/employers/contacts.store.server'
import { contactName, mayApproach } from '~/areas/employers/employer'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { dayIn, workdayAfter } from './days'
import { othersInContact } from './engagement.page.server'
import { promisesWith } from './promises.page.server'

/** What the form for a contact moment knows: whom one can speak, and who else was in contact. */
export async function contactFormPage(ctx: Ctx<MemberActor>, employerId: string | null) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const base = { today, inTwoWeeks: workdayAfter(today, 14) }
  if (employerId === null) return { ...base, employer: null, people: [], others: [], promises: [] }
  const employer = await requireEmployer(ctx, 'engagement.record', employerId)
  const contacts = await listContacts(ctx.db, employerId)
  return {
    ...base,
    employer: { id: employer.id, name: employer.name },
    people: contacts
      .filter(contact => contact.leftOn === null)
      .map(contact => ({
        value: contact.id,
        label: [contactName(contact), contact.function].filter(Boolean).join(', '),
        waitUntil: mayApproach(contact, today) ? null : contact.doNotContactUntil,
      })),
    others: await othersInContact(ctx, employerId),
    promises: (await promisesWith(ctx, employerId)).open,
  }
}
export type ContactFormPage = Awaited<ReturnType<typeof contactFormPage>>
