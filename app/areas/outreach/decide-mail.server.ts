import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { ok, type Result } from '~/platform/result'
import { saveMailDecision } from './mails.store.server'

/** A person decides about a mail that failed, was put off, or of which nobody knows whether it arrived: send it again, or leave it. */
export async function decideMail(
  ctx: Ctx<MemberActor>,
  id: string,
  decision: 'again' | 'leave',
): Promise<Result<{ template: string }>> {
  if (!can(ctx.actor, 'jobs.manage', { sameNetwork: true })) throw new NotFoundError()
  const template = await saveMailDecision(ctx.db, id, decision === 'again', ctx.now)
  if (template === null) throw new NotFoundError()
  ctx.record({
    kind: 'outreach.mail-decided',
    subject: { type: 'mail', id },
    dataClass: 'system',
    after: { template, decision },
  })
  if (decision === 'again') {
    ctx.enqueue({
      name: 'outreach.send-mail',
      payload: { mailId: id },
      dedupeKey: `outreach.send-mail:${id}:${ctx.newId()}`,
    })
  }
  return ok({ template })
}
