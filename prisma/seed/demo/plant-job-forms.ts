import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { starterCompetenceUri } from '~/areas/taxonomy/concept'
import { JobPartInput, type PartInput } from '~/areas/vacancies/job-forms/job-form'
import type { JobFormPart } from '~/areas/vacancies/job-forms/job-form-template'
import { saveJobFormPart, startJobForm } from '~/areas/vacancies/job-forms/save-job-form.server'
import { steerJobForm } from '~/areas/vacancies/job-forms/steer-job-form.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoEmployer } from './plant-employers'

interface Asked {
  title: string
  tasks: string
  essential: readonly string[]
  learnable: readonly string[]
  nice: readonly string[]
}

const ages = [10, 60, 230, 25, 120] as const

/** A job as its employer told it: most are checked, some are old, sent in, or only begun. */
export async function plantJobForm(
  ctx: Ctx<MemberActor>,
  employer: DemoEmployer,
  job: Asked,
  number: number,
  now: Date,
): Promise<void> {
  const told = daysBefore(now, ages[number % ages.length] ?? 10)
  const then = at(ctx, told)
  const status = (['open', 'hard_to_fill', 'expected'] as const)[number % 3] ?? 'open'
  const first = JobPartInput.parse({ title: job.title, jobStatus: status, answers: { number: 1 + (number % 3) } })
  const { jobFormId } = must(await startJobForm(then, employer.id, first))
  if (number % 5 === 3) return
  const skills = (slugs: readonly string[], need: 'essential' | 'learnable' | 'nice') =>
    slugs.map(slug => ({
      conceptUri: starterCompetenceUri(slug),
      need,
      level: need === 'essential' ? 2 : 1,
      learnable: need === 'learnable',
    }))
  const parts: [JobFormPart, PartInput][] = [
    [
      'content',
      {
        tasks: [{ what: job.tasks.slice(0, 300), often: 'daily' }],
        answers: { physicalLoad: 'medium', customerContact: 'sometimes', teamSize: 6 + (number % 5) },
      },
    ],
    [
      'requirements',
      {
        skills: [
          ...skills(job.essential, 'essential'),
          ...skills(job.learnable, 'learnable'),
          ...skills(job.nice, 'nice'),
        ],
        answers: { digitalLevel: 'basic', digitalLearnable: 'yes', conductCertificate: 'no' },
      },
    ],
    [
      'conditions',
      {
        answers: {
          hoursMin: 16,
          hoursMax: 24,
          shifts: ['day'],
          schoolHours: number % 2 === 0 ? 'yes' : 'no',
          payMin: 14.5,
          payMax: 16.25,
          payPer: 'hour',
          contract: 'temporary',
        },
      },
    ],
    ['culture', { answers: { floorLanguages: 'Nederlands, wat Engels', mentor: 'yes', facilities: ['quiet_room'] } }],
    ['openness', { answers: { acceptsIntern: 'yes', acceptsTaster: 'yes', jobCarving: 'yes' } }],
    ['meta', { informant: 'Teamleider', heldOn: dayText(told) }],
  ]
  let version = 1
  for (const [part, input] of parts)
    must(await saveJobFormPart(then, jobFormId, part, { ...input, version: version++ }))
  must(await steerJobForm(then, jobFormId, 'submit'))
  if (number % 5 !== 0 || number === 0) must(await steerJobForm(then, jobFormId, 'check'))
}
