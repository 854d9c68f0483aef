import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { tellKeeperOfPlace } from '~/areas/engagement/tell-keeper.server'
import { ok, type Result } from '~/platform/result'
import { problemsOfVacancy, vacancyFields } from './check-vacancy.server'
import { defaultWeights, type VacancyInput } from './vacancy'
import { saveCompetences, saveNewVacancy } from './vacancies.store.server'

/** Posts a place with its competence profile. */
export async function postVacancy(ctx: Ctx<MemberActor>, input: VacancyInput): Promise<Result<{ vacancyId: string }>> {
  const employer = await requireEmployer(ctx, 'vacancies.write', input.employerId)
  const problems = await problemsOfVacancy(ctx, input)
  if (problems.length > 0) return { ok: false, problems }
  const { networkId } = ctx.actor
  const vacancyId = ctx.newId()
  const fields = vacancyFields(input)
  const competences = profileOf(input)
  await saveNewVacancy(ctx.db, { id: vacancyId, networkId, ...fields, now: ctx.now })
  await saveCompetences(
    ctx.db,
    networkId,
    vacancyId,
    competences.map(one => ({ ...one, id: ctx.newId() })),
  )
  ctx.record({
    kind: 'vacancies.vacancy-posted',
    subject: { type: 'vacancy', id: vacancyId },
    dataClass: 'business',
    employerId: input.employerId,
    after: { ...fields, competences },
  })
  await tellKeeperOfPlace(ctx, { employer, vacancyId, title: input.title })
  return ok({ vacancyId })
}

export function profileOf(input: VacancyInput) {
  return input.competences.map(one => ({
    conceptUri: one.conceptUri,
    kind: one.kind,
    level: one.level,
    weight: one.weight ?? defaultWeights[one.kind],
  }))
}
