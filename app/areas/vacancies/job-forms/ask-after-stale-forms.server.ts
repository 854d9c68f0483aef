import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { networkTimeZone } from '~/areas/engagement/network-zone.store.server'
import { saveNewTask } from '~/areas/engagement/tasks.store.server'
import { ok, type Result } from '~/platform/result'
import { staleTaskKey } from './job-form'
import { listUnaskedStaleForms } from './job-forms.store.server'

/** Gives the owner of an employer a task for each form that may be out of date; once for each day that it was valid until. */
export async function askAfterStaleForms(ctx: Ctx<SystemActor>): Promise<Result<{ asked: number }>> {
  const today = dayIn(ctx.now, await networkTimeZone(ctx.db, ctx.actor.networkId))
  let asked = 0
  for (const form of await listUnaskedStaleForms(ctx.db, ctx.actor.networkId, today)) {
    const id = ctx.newId()
    const saved = await saveNewTask(ctx.db, {
      id,
      networkId: ctx.actor.networkId,
      title: form.title,
      titleKey: 'jobforms.tasks.stale',
      params: { title: form.title, employer: form.employerName },
      kind: 'contact',
      dueOn: new Date(today),
      ownerId: form.ownerId,
      employerId: form.employerId,
      dedupeKey: staleTaskKey(form.id, form.validUntil.toISOString().slice(0, 10)),
      now: ctx.now,
    })
    if (!saved) continue
    asked += 1
    ctx.record({
      kind: 'jobforms.asked-after',
      subject: { type: 'job_form', id: form.id },
      dataClass: 'business',
      employerId: form.employerId,
      after: { title: form.title },
    })
  }
  return ok({ asked })
}
