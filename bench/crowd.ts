import type { CrowdPerson } from './crowd-data'

export interface Visit {
  /** What kind of page: one line of the table. */
  kind: string
  path: string
}

export interface Answered {
  kind: string
  millis: number
  bytes: number
}

export interface CrowdPlan {
  origin: string
  people: CrowdPerson[]
  /** How long each person goes on, in milliseconds. */
  length: number
  /** Pause between two pages of one person, in milliseconds, from and until. */
  pause: readonly [number, number]
  random(): number
  next(person: number): Visit
}

/** Everybody at work at once, each page after the former one and a pause. Throws at the first answer that is no page. */
export async function letWork(plan: CrowdPlan): Promise<Answered[]> {
  const answers: Answered[] = []
  const until = performance.now() + plan.length
  const work = async (person: CrowdPerson, index: number) => {
    await pause(plan.random() * plan.pause[1])
    while (performance.now() < until) {
      const visit = plan.next(index)
      answers.push(await ask(plan.origin, person, visit))
      await pause(plan.pause[0] + plan.random() * (plan.pause[1] - plan.pause[0]))
    }
  }
  await Promise.all(plan.people.map(work))
  return answers
}

async function ask(origin: string, person: CrowdPerson, visit: Visit): Promise<Answered> {
  const begin = performance.now()
  const response = await fetch(origin + visit.path, {
    headers: { cookie: person.cookie, 'accept-encoding': 'identity' },
    redirect: 'manual',
  })
  const body = await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${visit.path} answered ${response.status}`)
  return { kind: visit.kind, millis: performance.now() - begin, bytes: body.byteLength }
}

const pause = (millis: number) => new Promise<void>(resolve => setTimeout(resolve, millis))
