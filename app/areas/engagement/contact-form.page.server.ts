import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { listContacts } from '~/areas/employers/contacts.store.server'
import { contactName, mayApproach } from '~/areas/employers/employer'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { listSites } from '~/areas/employers/sites.store.server'
import { listStaff } from '~/areas/employers/staff.store.server'
import { offeredArguments } from './arguments/offered-arguments.page.server'
import { mayRemoveFile } from './attachments/contact-file'
import { mayWithdraw } from './contact-moment'
import { findWholeMoment, type WholeMoment } from './contact-moments.store.server'
import { dayIn } from './days'
import { othersInContact } from './engagement.page.server'
import { promisesWith } from './promises.page.server'
import { noteNow } from './mentions/note-parts'
import { quickDays } from './quick-days'

/** What the form for a contact moment knows: whom one can speak, where, with which colleagues, and who else was in contact. */
export async function contactFormPage(ctx: Ctx<MemberActor>, employerId: string | null) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const staff = await listStaff(ctx.db, new Date(today))
  const base = {
    /** Whose draft the browser keeps. */
    me: ctx.actor.membershipId,
    recordAs: ctx.newId(),
    today,
    quickDays: quickDays(today),
    colleagues: staff
      .filter(one => one.id !== ctx.actor.membershipId)
      .map(one => ({ value: one.id, label: one.name, hint: one.organisation })),
  }
  if (employerId === null)
    return { ...base, employer: null, people: [], sites: [], others: [], promises: [], library: [] }
  const employer = await requireEmployer(ctx, 'engagement.record', employerId)
  const contacts = await listContacts(ctx.db, employerId)
  const sites = await listSites(ctx.db, employerId)
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
    sites: sites.map(site => ({
      value: site.id,
      label: [site.name, site.city].filter(Boolean).join(', ') || employer.name,
    })),
    others: await othersInContact(ctx, employerId),
    promises: (await promisesWith(ctx, employerId)).open,
    library: await offeredArguments(ctx, employer.sectorCode),
  }
}
export type ContactFormPage = Awaited<ReturnType<typeof contactFormPage>>

/** The form of a contact moment that stands; whether its reader may still change it is told, not refused. */
export async function changeFormPage(ctx: Ctx<MemberActor>, contactMomentId: string) {
  const moment = await findWholeMoment(ctx.db, contactMomentId)
  if (!moment) throw new NotFoundError()
  const page = await contactFormPage(ctx, moment.employerId)
  return {
    page,
    files: moment.files.map(one => one.file),
    mayRemoveFiles: mayRemoveFile(moment, ctx.actor),
    known: knownOf(moment, dayIn(moment.at, ctx.actor.timeZone)),
    mayChange: mayWithdraw(moment, ctx.actor.membershipId, ctx.now),
  }
}

function knownOf(moment: WholeMoment, on: string) {
  const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? ''
  const named = moment.mentions.map(one => ({ written: one.written, name: one.membership.displayName }))
  return {
    channel: moment.channel,
    on,
    contactIds: [moment.contactId, ...moment.alsoContacts.map(one => one.contactId)].filter(id => id !== null),
    colleagueIds: moment.colleagues.map(one => one.membershipId),
    siteId: moment.siteId ?? '',
    needHeard: moment.needHeard ?? '',
    note: noteNow(moment.note ?? '', named),
    argumentsUsed: moment.argumentsUsed,
    libraryArguments: moment.argumentUses.map(one => one.argumentId),
    objections: moment.objections,
    reaction: moment.reaction === null ? '' : String(moment.reaction),
    nextStep: moment.nextStep ?? '',
    nextStepOn: day(moment.nextStepOn),
  }
}
