import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { defaultWeights, languageLevels } from '../vacancy'
import { tasksOf, type Answers } from './job-form'
import { listSkillsOf } from './job-forms.store.server'
import { requireJobForm } from './require-job-form.server'

/** What the form of a place begins with when it is made of a job form. Nothing is saved until somebody does. */
export async function vacancyFromJobForm(ctx: Ctx<MemberActor>, jobFormId: string, language: string) {
  const form = await requireJobForm(ctx, 'jobforms.read', jobFormId)
  const skills = await listSkillsOf(ctx.db, [jobFormId])
  const uris = [...skills.map(one => one.conceptUri), ...(form.occupationUri ? [form.occupationUri] : [])]
  const labels = await labelsByUri(ctx.db, uris, language)
  const answers = form.answers as Answers
  const number = (key: string) => (typeof answers[key] === 'number' ? answers[key] : null)
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : null)
  const needed = skills.filter(one => one.need === 'essential' && one.cefr !== null).map(one => one.cefr)
  return {
    employerId: form.employerId,
    vacancy: {
      title: form.title,
      kind: 'job',
      status: form.jobStatus,
      siteId: form.siteId,
      occupationUri: form.occupationUri,
      seats: Math.min(1_000, Math.max(1, number('number') ?? 1)),
      hoursMin: number('hoursMin'),
      hoursMax: number('hoursMax'),
      licence: text('licence')?.slice(0, 50) ?? null,
      languageLevel: languageLevels.findLast(level => needed.includes(level)) ?? null,
      description: [
        tasksOf(answers)
          .map(task => `- ${task.what}`)
          .join('\n'),
        text('typicalDay'),
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
    occupation: form.occupationUri ? (labels.get(form.occupationUri) ?? null) : null,
    competences: skills.map(one => {
      const kind = one.need === 'essential' || one.need === 'learnable' ? one.need : 'nice'
      return {
        conceptUri: one.conceptUri,
        label: labels.get(one.conceptUri) ?? one.conceptUri,
        kind,
        level: one.level,
        weight: defaultWeights[kind],
      }
    }),
  }
}
export type VacancyFromJobForm = Awaited<ReturnType<typeof vacancyFromJobForm>>
