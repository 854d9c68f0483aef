import type { CompetenceNeed } from '../vacancy'

export interface ComparedJob {
  id: string
  skills: readonly { conceptUri: string; need: string; level: number; learnable: boolean }[]
}

export interface ComparedSkill {
  conceptUri: string
  /** In how many of the jobs it is asked. */
  count: number
  /** What each job asks, in the order of the jobs; null where it does not. */
  asked: ({ need: CompetenceNeed; level: number; learnable: boolean } | null)[]
}

export interface Comparison {
  /** Asked by every job. */
  common: ComparedSkill[]
  /** Asked by some, the most frequent first. */
  differing: ComparedSkill[]
  /** For each job: how many are essential, how many learnable, and the one for each other; null when nothing is learnable. */
  ratios: { id: string; essential: number; learnable: number; ratio: number | null }[]
}

/** At most this many jobs stand beside each other. */
export const mostCompared = 6

/**
 * What jobs have in common and where they differ (design: E5). A competence counts as learnable when the job says that it can be
 * learnt there, whatever its need.
 */
export function compareJobs(jobs: readonly ComparedJob[]): Comparison {
  const uris = [...new Set(jobs.flatMap(job => job.skills.map(skill => skill.conceptUri)))]
  const skills = uris.map(conceptUri => {
    const asked = jobs.map(job => {
      const skill = job.skills.find(one => one.conceptUri === conceptUri)
      return skill ? { need: skill.need as CompetenceNeed, level: skill.level, learnable: isLearnable(skill) } : null
    })
    return { conceptUri, asked, count: asked.filter(Boolean).length }
  })
  const byCount = (a: ComparedSkill, b: ComparedSkill) =>
    b.count - a.count || (a.conceptUri < b.conceptUri ? -1 : a.conceptUri > b.conceptUri ? 1 : 0)
  return {
    common: skills.filter(one => one.count === jobs.length).sort(byCount),
    differing: skills.filter(one => one.count < jobs.length).sort(byCount),
    ratios: jobs.map(job => {
      const essential = job.skills.filter(one => one.need === 'essential' && !one.learnable).length
      const learnable = job.skills.filter(isLearnable).length
      return { id: job.id, essential, learnable, ratio: learnable === 0 ? null : essential / learnable }
    }),
  }
}

function isLearnable(skill: { need: string; learnable: boolean }): boolean {
  return skill.learnable || skill.need === 'learnable'
}
