import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { saveTaskStateByKey } from '~/areas/engagement/tasks.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import {
  jobFormStateAfter,
  missingToSubmit,
  monthsAfter,
  monthsValid,
  staffActs,
  staleTaskKey,
  type Answers,
  type JobFormAct,
} from './job-form'
import { listSkillsOf, saveJobForm, type JobFormChange } from './job-forms.store.server'
import { requireJobForm } from './require-job-form.server'

const told: Record<JobFormAct, string> = {
  submit: 'jobforms.form-submitted',
  check: 'jobforms.form-checked',
  return: 'jobforms.form-returned',
  reopen: 'jobforms.form-reopened',
  renew: 'jobforms.form-renewed',
}

/**
 * Sends a form in, checks it, gives it back, opens it again, or says that it is still right. What is missing is named by field.
 * Who checks, renews or opens again a form has asked after it: the task for that is done.
 */
export async function steerJobForm(
  ctx: Ctx<MemberActor>,
  jobFormId: string,
  act: JobFormAct,
): Promise<Result<{ title: string; employerId: string }>> {
  const { actor, db, now } = ctx
  const form = await requireJobForm(ctx, staffActs.includes(act) ? 'jobforms.check' : 'jobforms.write', jobFormId)
  const state = jobFormStateAfter(form.state, act)
  if (!state) return fail(problem('', 'not-possible-now'))
  if (act === 'submit') {
    const skills = await listSkillsOf(db, [jobFormId])
    const missing = missingToSubmit({ ...form, answers: form.answers as Answers, skills })
    if (missing.length > 0) return fail(...missing.map(path => problem(path, 'required')))
  }
  const today = dayIn(now, actor.timeZone)
  const renewed = { heldOn: new Date(today), validUntil: new Date(monthsAfter(today, monthsValid)) }
  const notChecked = { checkedAt: null, checkedById: null }
  const changes: Record<JobFormAct, JobFormChange> = {
    submit: { submittedAt: now },
    check: { checkedAt: now, checkedById: actor.membershipId },
    return: { submittedAt: null, ...notChecked },
    reopen: { submittedAt: null, ...notChecked },
    renew: renewed,
  }
  if (!(await saveJobForm(db, jobFormId, form.version, { ...changes[act], state }, now)))
    return fail(problem('', 'changed-meanwhile'))
  if (form.validUntil && (act === 'renew' || act === 'reopen')) {
    const key = staleTaskKey(jobFormId, form.validUntil.toISOString().slice(0, 10))
    await saveTaskStateByKey(db, key, { state: 'done', doneAt: now, doneById: actor.membershipId })
  }
  ctx.record({
    kind: told[act],
    subject: { type: 'job_form', id: jobFormId },
    dataClass: 'business',
    employerId: form.employerId,
    before: { title: form.title, state: form.state },
    after: { title: form.title, state },
  })
  return ok({ title: form.title, employerId: form.employerId })
}
