import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { fail, ok, problem } from '~/platform/result'
import { retryPlans } from '~/platform/queue/retry'
import { networkJob, platformJob, type JobHandler } from '../../workers/parts/job-handler'

const Effect = z.object({ name: z.string(), waitMillis: z.number().default(0) })

/** A job whose effect can be counted: one organisation and one event, with a pause before the commit. */
export const makeOrganisation: JobHandler = networkJob(
  { name: 'test.make-organisation', payload: Effect, retry: retryPlans.soon },
  async (ctx, { name, waitMillis }) => {
    const id = ctx.newId()
    await ctx.db.organisation.create({
      data: { id, networkId: ctx.actor.networkId, name, kind: 'other', createdAt: ctx.now },
    })
    ctx.record({
      kind: 'test.organisation-made',
      subject: { type: 'organisation', id },
      dataClass: 'business',
      after: { name },
    })
    if (waitMillis > 0) await pause(waitMillis)
    return ok(id)
  },
)

/** Does half its work and then finds that its input is wrong. */
export const refuse: JobHandler = networkJob(
  { name: 'test.refuse', payload: z.object({}), retry: retryPlans.soon },
  async ctx => {
    await ctx.db.organisation.create({
      data: { networkId: ctx.actor.networkId, name: 'half', kind: 'other', createdAt: ctx.now },
    })
    return fail(problem('name', 'required', 'jan.jansen@example.nl'))
  },
)

/** Breaks with a message that has a person in it. */
export const breakDown: JobHandler = platformJob(
  { name: 'test.break-down', payload: z.object({}), retry: retryPlans.soon },
  async () => {
    throw new TypeError('no room for Jan Jansen, jan.jansen@example.nl')
  },
)

/** Works in steps and tells how far it is. */
export const takeSteps: JobHandler = platformJob(
  { name: 'test.take-steps', payload: z.object({ steps: z.number() }), retry: retryPlans.once },
  async ({ steps }, run) => {
    for (let done = 1; done <= steps; done += 1) {
      await run.progress({ done, total: steps })
      await pause(40)
    }
  },
)

export const testHandlers = [makeOrganisation, refuse, breakDown, takeSteps]
