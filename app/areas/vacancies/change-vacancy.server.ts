import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { changedFields } from '~/areas/employers/changed-fields'
import { fail, ok, problem, type Result } from '~/platform/result'
import { problemsOfVacancy, vacancyFields } from './check-vacancy.server'
import { profileOf } from './post-vacancy.server'
import { requireVacancy } from './require-vacancy.server'
import { listCompetences, saveCompetences, saveVacancy, vacancyFieldsOf } from './vacancies.store.server'
import { statusAfter, type VacancyAct, type VacancyInput } from './vacancy'

/** Changes a place and its profile; it stays with its employer. The version guards against lost changes. */
export async function changeVacancy(
  ctx: Ctx<MemberActor>,
  vacancyId: string,
  input: VacancyInput,
): Promise<Result<{ vacancyId: string }>> {
  const vacancy = await requireVacancy(ctx, 'vacancies.write', vacancyId)
  if (input.version !== vacancy.version) return fail(problem('', 'changed-meanwhile'))
  if (input.seats < vacancy.seatsTaken)
    return fail(problem('seats', 'too-small', String(input.seats), String(vacancy.seatsTaken)))
  const checked = { ...input, employerId: vacancy.employerId }
  const problems = await problemsOfVacancy(ctx, checked)
  if (problems.length > 0) return { ok: false, problems }
  const competences = profileOf(checked)
  const sorted = (rows: { conceptUri: string }[]) => [...rows].sort((a, b) => (a.conceptUri < b.conceptUri ? -1 : 1))
  const before = { ...vacancyFieldsOf(vacancy), competences: sorted(await listCompetences(ctx.db, vacancyId)) }
  const fields = vacancyFields(checked)
  const change = changedFields(before, { ...fields, competences: sorted(competences) })
  if (!change) return ok({ vacancyId })
  if (!(await saveVacancy(ctx.db, vacancyId, vacancy.version, fields, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  await saveCompetences(
    ctx.db,
    ctx.actor.networkId,
    vacancyId,
    competences.map(one => ({ ...one, id: ctx.newId() })),
  )
  ctx.record({
    kind: 'vacancies.vacancy-changed',
    subject: { type: 'vacancy', id: vacancyId },
    dataClass: 'business',
    employerId: vacancy.employerId,
    before: { title: vacancy.title, ...change.before },
    after: { title: fields.title, ...change.after },
  })
  return ok({ vacancyId })
}

const told: Record<VacancyAct, string> = {
  close: 'vacancies.vacancy-closed',
  fill: 'vacancies.vacancy-closed',
  reopen: 'vacancies.vacancy-reopened',
}

/** Closes, fills or reopens a place. */
export async function steerVacancy(
  ctx: Ctx<MemberActor>,
  vacancyId: string,
  act: VacancyAct,
): Promise<Result<{ title: string }>> {
  const vacancy = await requireVacancy(ctx, 'vacancies.write', vacancyId)
  const status = statusAfter(vacancy.status, act)
  if (status === undefined) return fail(problem('', 'not-possible-now'))
  if (!(await saveVacancy(ctx.db, vacancyId, vacancy.version, { status }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: told[act],
    subject: { type: 'vacancy', id: vacancyId },
    dataClass: 'business',
    employerId: vacancy.employerId,
    before: { title: vacancy.title, status: vacancy.status },
    after: { title: vacancy.title, status },
  })
  return ok({ title: vacancy.title })
}
