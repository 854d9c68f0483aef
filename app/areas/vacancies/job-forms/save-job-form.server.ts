import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { findSite } from '~/areas/employers/sites.store.server'
import { dayIn } from '~/areas/engagement/days'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { monthsAfter, monthsValid, type Answers, type PartInput } from './job-form'
import { currentTemplate, templateOfVersion } from './find-template.server'
import type { FormTemplate, JobFormPart } from './job-form-template'
import { saveJobForm, saveNewJobForm, saveSkills, type JobFormChange } from './job-forms.store.server'
import { requireJobForm } from './require-job-form.server'

/** Begins a form with its first part; the rest follows in parts, whenever it is known. */
export async function startJobForm(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: PartInput & { title: string; jobStatus: string },
): Promise<Result<{ jobFormId: string }>> {
  await requireEmployer(ctx, 'jobforms.write', employerId)
  const problems = await problemsOfPart(ctx, employerId, input)
  if (problems.length > 0) return { ok: false, problems }
  const id = ctx.newId()
  const { version: templateVersion } = await currentTemplate(ctx)
  const { networkId, membershipId: madeById } = ctx.actor
  await saveNewJobForm(
    ctx.db,
    {
      id,
      networkId,
      employerId,
      madeById,
      templateVersion,
      title: input.title,
      jobStatus: input.jobStatus,
      siteId: input.siteId ?? null,
      occupationUri: input.occupationUri ?? null,
      answers: withoutEmpty(input.answers ?? {}),
    },
    ctx.now,
  )
  ctx.record({
    kind: 'jobforms.form-started',
    subject: { type: 'job_form', id },
    dataClass: 'business',
    employerId,
    after: { title: input.title, jobStatus: input.jobStatus, templateVersion },
  })
  return ok({ jobFormId: id })
}

/**
 * Saves one part of a form and leaves the other parts as they are. Only a draft is changed; who finds something to change in a form
 * that was sent opens it again first. The version guards against lost changes.
 */
export async function saveJobFormPart(
  ctx: Ctx<MemberActor>,
  jobFormId: string,
  part: JobFormPart,
  input: PartInput,
): Promise<Result<{ jobFormId: string }>> {
  const form = await requireJobForm(ctx, 'jobforms.write', jobFormId)
  if (form.state !== 'draft') return fail(problem('', 'not-possible-now'))
  if (input.version !== form.version) return fail(problem('', 'changed-meanwhile'))
  const problems = await problemsOfPart(ctx, form.employerId, input)
  if (problems.length > 0) return { ok: false, problems }
  const template = await templateOfVersion(ctx, form.templateVersion)
  const change = changeOf(ctx, template, part, input, form.answers as Answers)
  if (!(await saveJobForm(ctx.db, jobFormId, form.version, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  if (part === 'requirements') {
    const skills = (input.skills ?? []).map(one => ({ ...one, id: ctx.newId() }))
    await saveSkills(ctx.db, ctx.actor.networkId, jobFormId, skills)
  }
  ctx.record({
    kind: 'jobforms.part-saved',
    subject: { type: 'job_form', id: jobFormId },
    dataClass: 'business',
    employerId: form.employerId,
    before: { title: form.title },
    after: { title: change.title ?? form.title, part, ...input },
  })
  return ok({ jobFormId })
}

function changeOf(
  ctx: Ctx<MemberActor>,
  template: FormTemplate,
  part: JobFormPart,
  input: PartInput,
  known: Answers,
): JobFormChange {
  if (part === 'meta') {
    const heldOn = input.heldOn ?? dayIn(ctx.now, ctx.actor.timeZone)
    return {
      informant: input.informant ?? null,
      interviewer: input.interviewer ?? null,
      heldOn: new Date(heldOn),
      validUntil: new Date(input.validUntil ?? monthsAfter(heldOn, monthsValid)),
    }
  }
  const answers = withoutEmpty({
    ...known,
    ...blankOf(template, part),
    ...input.answers,
    ...(part === 'content' ? { tasks: input.tasks ?? [] } : {}),
  })
  if (part !== 'job') return { answers }
  return {
    answers,
    title: input.title,
    siteId: input.siteId ?? null,
    occupationUri: input.occupationUri ?? null,
    jobStatus: input.jobStatus,
  }
}

/** Every field of a part without a value: an emptied field is taken out, fields of other parts stay. */
function blankOf(template: FormTemplate, part: JobFormPart): Record<string, undefined> {
  return Object.fromEntries(template.fields[part].map(one => [one.key, undefined]))
}

function withoutEmpty(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}

async function problemsOfPart(ctx: Ctx, employerId: string, input: PartInput): Promise<Problem[]> {
  const problems: Problem[] = []
  if (input.siteId && !(await findSite(ctx.db, employerId, input.siteId))) problems.push(problem('siteId', 'not-found'))
  const skills = input.skills ?? []
  const uris = [...skills.map(one => one.conceptUri), ...(input.occupationUri ? [input.occupationUri] : [])]
  const known = new Set((await findConceptsByUri(ctx.db, uris)).map(concept => concept.uri))
  if (input.occupationUri && !known.has(input.occupationUri))
    problems.push(problem('occupationUri', 'unknown-competence', input.occupationUri))
  skills.forEach((one, index) => {
    const path = `skills.${index}.conceptUri`
    const said = one.label ?? one.conceptUri
    if (!known.has(one.conceptUri)) problems.push(problem(path, 'unknown-competence', said))
    else if (skills.findIndex(other => other.conceptUri === one.conceptUri) < index)
      problems.push(problem(path, 'competence-twice', said))
  })
  return problems
}
