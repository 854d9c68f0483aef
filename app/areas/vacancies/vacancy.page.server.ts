import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can, canEver } from '~/access/policy'
import { NotFoundError } from '~/access/errors'
import { listContacts } from '~/areas/employers/contacts.store.server'
import { contactName, mayApproach } from '~/areas/employers/employer'
import { findEmployer } from '~/areas/employers/employers.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { listSites } from '~/areas/employers/sites.store.server'
import { dayIn } from '~/areas/engagement/days'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { relationToVacancy, requireVacancy } from './require-vacancy.server'
import { listCompetences } from './vacancies.store.server'
import { vacancyFromJobForm } from './job-forms/vacancy-from-job-form.page.server'

/** A place: what is asked, when, where, who guides. Labels in the reader's language. */
export async function vacancyPage(ctx: Ctx<MemberActor>, vacancyId: string, language: string) {
  const vacancy = await requireVacancy(ctx, 'vacancies.read', vacancyId)
  const employer = await findEmployer(ctx.db, vacancy.employerId)
  if (!employer) throw new NotFoundError()
  const competences = await listCompetences(ctx.db, vacancyId)
  const uris = [...competences.map(one => one.conceptUri), ...(vacancy.occupationUri ? [vacancy.occupationUri] : [])]
  const labels = await labelsByUri(ctx.db, uris, language)
  const contacts = await listContacts(ctx.db, vacancy.employerId)
  const mentor = contacts.find(contact => contact.id === vacancy.mentorId)
  const site = (await listSites(ctx.db, vacancy.employerId)).find(one => one.id === vacancy.siteId)
  return {
    vacancy,
    employer: { id: employer.id, name: employer.name },
    occupation: vacancy.occupationUri ? (labels.get(vacancy.occupationUri) ?? vacancy.occupationUri) : null,
    competences: competences.map(one => ({ ...one, label: labels.get(one.conceptUri) ?? one.conceptUri })),
    mentor: mentor ? { name: contactName(mentor), function: mentor.function } : null,
    site: site ?? null,
    may: {
      write: can(ctx.actor, 'vacancies.write', relationToVacancy(ctx.actor, vacancy)),
      match: canEver(ctx.actor, 'matching.of-place'),
      openEmployer: canEver(ctx.actor, 'engagement.read'),
    },
  }
}
export type VacancyPage = Awaited<ReturnType<typeof vacancyPage>>

/** What the form of a place knows: the employer's sites and mentors, and the place itself when it exists. */
export async function vacancyFormPage(
  ctx: Ctx<MemberActor>,
  ask: { employerId: string | null; vacancyId: string | null; jobFormId?: string | null },
  language: string,
) {
  const known = ask.vacancyId ? await vacancyPage(ctx, ask.vacancyId, language) : null
  if (known && !known.may.write) throw new NotFoundError()
  const draft = !known && ask.jobFormId ? await vacancyFromJobForm(ctx, ask.jobFormId, language) : null
  const employerId = known?.vacancy.employerId ?? draft?.employerId ?? ask.employerId ?? ctx.actor.employerId
  const employer = employerId ? await requireEmployer(ctx, 'vacancies.write', employerId) : null
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const contacts = employer ? await listContacts(ctx.db, employer.id) : []
  const sites = employer ? await listSites(ctx.db, employer.id) : []
  return {
    employer: employer ? { id: employer.id, name: employer.name } : null,
    mentors: contacts
      .filter(contact => mayApproach(contact, today))
      .map(contact => ({ value: contact.id, label: contactName(contact), isMentor: contact.roles.includes('mentor') }))
      .sort((a, b) => Number(b.isMentor) - Number(a.isMentor)),
    sites: sites.map(site => ({
      value: site.id,
      label: [site.name, site.street, site.city].filter(Boolean).join(', ') || '-',
    })),
    known,
    /** Made of a job form: what the fields begin with, before anything is saved. */
    draft,
  }
}
export type VacancyFormPage = Awaited<ReturnType<typeof vacancyFormPage>>
