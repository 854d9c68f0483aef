import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { employerHead } from '~/areas/employers/employer.page.server'
import { relationToEmployer, requireEmployer } from '~/areas/employers/require-employer.server'
import { listSites } from '~/areas/employers/sites.store.server'
import { dayIn } from '~/areas/engagement/days'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import type { CompetenceNeed } from '../vacancy'
import { competenceNeeds } from '../vacancy'
import { isStale, jobFormActs, jobFormStateAfter, missingToSubmit, staffActs, tasksOf, type Answers } from './job-form'
import { listJobFormsOf, listSkillsOf, type JobFormRow } from './job-forms.store.server'
import { currentTemplate, templateOfVersion } from './find-template.server'
import { requireJobForm } from './require-job-form.server'

const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null

function facts(form: JobFormRow, today: string) {
  const { employer: _, answers: __, ...rest } = form
  return { ...rest, heldOn: day(form.heldOn), validUntil: day(form.validUntil), isStale: isStale(form, today) }
}

/** The forms of one employer. */
export async function jobFormsOfEmployer(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'jobforms.read', employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  return {
    head: await employerHead(ctx, employer),
    forms: (await listJobFormsOf(ctx.db, employerId)).map(form => facts(form, today)),
    mayWrite: can(ctx.actor, 'jobforms.write', relationToEmployer(ctx.actor, employerId)),
  }
}

/** One form with everything that it says; labels in the reader's language. */
export async function jobFormPage(ctx: Ctx<MemberActor>, jobFormId: string, language: string) {
  const form = await requireJobForm(ctx, 'jobforms.read', jobFormId)
  const relation = relationToEmployer(ctx.actor, form.employerId)
  const rows = await listSkillsOf(ctx.db, [jobFormId])
  const uris = [...rows.map(one => one.conceptUri), ...(form.occupationUri ? [form.occupationUri] : [])]
  const labels = await labelsByUri(ctx.db, uris, language)
  const sites = (await listSites(ctx.db, form.employerId)).map(site => ({
    value: site.id,
    label: [site.name, site.street, site.city].filter(Boolean).join(', ') || '-',
  }))
  const answers = form.answers as Answers
  const template = await templateOfVersion(ctx, form.templateVersion)
  const mayWrite = can(ctx.actor, 'jobforms.write', relation)
  const mayCheck = can(ctx.actor, 'jobforms.check', relation)
  return {
    form: facts(form, dayIn(ctx.now, ctx.actor.timeZone)),
    template,
    employer: { id: form.employer.id, name: form.employer.name },
    occupation: form.occupationUri ? (labels.get(form.occupationUri) ?? form.occupationUri) : null,
    site: sites.find(one => one.value === form.siteId)?.label ?? null,
    sites,
    answers: plainAnswers(answers),
    tasks: tasksOf(answers),
    skills: rows
      .map(one => ({
        ...one,
        need: needOf(one.need),
        label: labels.get(one.conceptUri) ?? one.conceptUri,
      }))
      .sort((a, b) => competenceNeeds.indexOf(a.need) - competenceNeeds.indexOf(b.need)),
    missing: missingToSubmit({ ...form, answers, skills: rows }),
    acts: jobFormActs.filter(
      act =>
        jobFormStateAfter(form.state, act) !== undefined &&
        (staffActs.includes(act) ? mayCheck : mayWrite) &&
        // For staff, giving back and opening again are the same.
        !(act === 'return' && mayWrite),
    ),
    may: {
      write: mayWrite && form.state === 'draft',
      makeVacancy: can(ctx.actor, 'vacancies.write', relation),
      seeNetwork: can(ctx.actor, 'jobforms.list', relation),
    },
  }
}
export type JobFormPage = Awaited<ReturnType<typeof jobFormPage>>

/** What a new form knows: the employer and its sites. */
export async function newJobFormPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'jobforms.write', employerId)
  const sites = await listSites(ctx.db, employerId)
  return {
    template: await currentTemplate(ctx),
    employer: { id: employer.id, name: employer.name },
    sites: sites.map(site => ({
      value: site.id,
      label: [site.name, site.street, site.city].filter(Boolean).join(', ') || '-',
    })),
  }
}

/** Answers that a page can show: texts, numbers and lists of words. */
function plainAnswers(answers: Answers): Record<string, string | number | string[]> {
  const plain: Record<string, string | number | string[]> = {}
  for (const [key, value] of Object.entries(answers)) {
    if (typeof value === 'string' || typeof value === 'number') plain[key] = value
    else if (Array.isArray(value) && value.every(one => typeof one === 'string')) plain[key] = value
  }
  return plain
}

function needOf(need: string): CompetenceNeed {
  return competenceNeeds.find(one => one === need) ?? 'nice'
}
