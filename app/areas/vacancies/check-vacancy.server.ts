import type { Ctx } from '~/access/context'
import { findContact } from '~/areas/employers/contacts.store.server'
import { findSite } from '~/areas/employers/sites.store.server'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import { problem, type Problem } from '~/platform/result'
import { doubledUris, type VacancyInput } from './vacancy'
import type { VacancyFields } from './vacancies.store.server'

/** What is wrong with a place beyond its fields: site and mentor of another employer, competences that do not exist. */
export async function problemsOfVacancy(ctx: Ctx, input: VacancyInput): Promise<Problem[]> {
  const problems: Problem[] = []
  if (input.siteId && !(await findSite(ctx.db, input.employerId, input.siteId)))
    problems.push(problem('siteId', 'not-found'))
  const mentor = input.mentorId ? await findContact(ctx.db, input.employerId, input.mentorId) : null
  if (input.mentorId && (!mentor || mentor.leftOn !== null)) problems.push(problem('mentorId', 'not-found'))
  const doubled = new Set(doubledUris(input.competences))
  const uris = [...input.competences.map(one => one.conceptUri), ...(input.occupationUri ? [input.occupationUri] : [])]
  const known = new Set((await findConceptsByUri(ctx.db, uris)).map(concept => concept.uri))
  input.competences.forEach((one, index) => {
    const path = `competences.${index}.conceptUri`
    if (!known.has(one.conceptUri)) problems.push(problem(path, 'unknown-competence', one.label ?? one.conceptUri))
    else if (doubled.has(one.conceptUri)) problems.push(problem(path, 'competence-twice', one.label ?? one.conceptUri))
  })
  if (input.occupationUri && !known.has(input.occupationUri))
    problems.push(problem('occupationUri', 'unknown-competence', input.occupationUri))
  return problems
}

export function vacancyFields(input: VacancyInput): VacancyFields {
  return {
    employerId: input.employerId,
    siteId: input.siteId ?? null,
    title: input.title,
    kind: input.kind,
    status: input.status,
    occupationUri: input.occupationUri ?? null,
    hoursMin: input.hoursMin ?? null,
    hoursMax: input.hoursMax ?? null,
    postcode: input.postcode ?? null,
    startDate: input.startDate ? new Date(input.startDate) : null,
    endDate: input.endDate ? new Date(input.endDate) : null,
    seats: input.seats,
    mentorId: input.mentorId ?? null,
    description: input.description ?? null,
    dayParts: [...input.dayParts],
    languageLevel: input.languageLevel ?? null,
    licence: input.licence ?? null,
  }
}
