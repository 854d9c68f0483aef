import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listContacts } from '~/areas/employers/contacts.store.server'
import { contactName } from '~/areas/employers/employer'
import { employerHead } from '~/areas/employers/employer.page.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { listSites } from '~/areas/employers/sites.store.server'
import { listStaff } from '~/areas/employers/staff.store.server'
import { dayIn } from '../days'
import { requireVisit } from './require-visit.server'
import { addressLine } from './visit'
import { visitLine } from './visit-line.server'

/** What the form for a visit knows: sites, people and colleagues; and the visit itself when it is there already. */
export async function visitFormPage(ctx: Ctx<MemberActor>, about: { employerId: string } | { visitId: string }) {
  const { actor, db, now } = ctx
  const visit = 'visitId' in about ? await requireVisit(ctx, about.visitId) : null
  const employerId = 'employerId' in about ? about.employerId : (visit?.employerId ?? '')
  const employer = await requireEmployer(ctx, 'engagement.record', employerId)
  const today = dayIn(now, actor.timeZone)
  const organiserId = visit?.organiserId ?? actor.membershipId
  return {
    head: await employerHead(ctx, employer),
    today,
    timeZone: visit?.timeZone ?? actor.timeZone,
    sites: (await listSites(db, employerId)).map(site => ({
      value: site.id,
      label: [site.name, addressLine(site)].filter(Boolean).join(', ') || employer.name,
    })),
    contacts: (await listContacts(db, employerId))
      .filter(contact => contact.leftOn === null)
      .map(contact => ({ value: contact.id, label: [contactName(contact), contact.email].filter(Boolean).join(', ') })),
    staff: (await listStaff(db, new Date(today)))
      .filter(one => one.id !== organiserId)
      .map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` })),
    visit: visit && {
      ...visitLine(visit, now),
      siteId: visit.siteId,
      contactId: visit.contactId,
      invitesContact: visit.invitesContact,
      colleagueIds: visit.colleagues.map(one => one.membershipId),
      organiser: visit.organiser.displayName,
    },
  }
}
export type VisitFormPage = Awaited<ReturnType<typeof visitFormPage>>
