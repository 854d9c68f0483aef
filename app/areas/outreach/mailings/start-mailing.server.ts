import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { problemsOfFilter, readEmployerFilter } from '~/areas/employers/employer-list'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { networkOf } from '~/areas/engagement/inbox/network.store.server'
import { inboundAddressOf } from '~/areas/engagement/inbox/own-address.server'
import type { Language } from '~/platform/languages'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { ContactChoice } from './choose-contact'
import { mostRecipients } from './limits'
import { saveNewMailing } from './mailings.store.server'
import { chooseAll, chooseThese } from './recipients.store.server'

/** The employers of a mailing: these, or all that a filter finds. */
export type MailingChoice = { ids: readonly string[] } | { search: URLSearchParams }

const firstOrder: ContactChoice[] = ['hr', 'decision_maker', 'anybody']

/** Puts employers together for a mail that is written and looked at before it goes. */
export async function startMailing(
  ctx: Ctx<MemberActor>,
  choice: MailingChoice,
  locale: Language,
): Promise<Result<{ id: string; count: number }>> {
  const { actor, db } = ctx
  if (!can(actor, 'mailings.send', { sameNetwork: true, own: true })) throw new NotFoundError()
  const key = { networkId: actor.networkId, id: ctx.newId() }
  const network = await networkOf(db, actor.networkId)
  const replyTo = network && inboundAddressOf(network) !== null ? 'both' : 'sender'
  await saveNewMailing(db, { ...key, madeById: actor.membershipId, locale, contactOrder: firstOrder, replyTo }, ctx.now)
  const chosen = await choose(ctx, key, choice)
  if (!chosen.ok) return chosen
  const count = chosen.value
  if (count === 0) return fail(problem('chosen', 'mailing-none'))
  if (count > mostRecipients) return fail(problem('chosen', 'mailing-too-many', undefined, String(mostRecipients)))
  ctx.record({
    kind: 'outreach.mailing-begun',
    subject: { type: 'mailing', id: key.id },
    dataClass: 'system',
    after: { employers: count },
  })
  return ok({ id: key.id, count })
}

/** A filter of which a part makes no sense chooses nobody: without that part it would be more than was meant. */
async function choose(
  ctx: Ctx<MemberActor>,
  key: { networkId: string; id: string },
  choice: MailingChoice,
): Promise<Result<number>> {
  const most = mostRecipients + 1
  if ('ids' in choice) return ok(await chooseThese(ctx.db, key, choice.ids.slice(0, most), ctx.now))
  const scope = await listScope(ctx)
  const filter = readEmployerFilter(choice.search, ctx.actor.membershipId, scope.fields)
  const problems = problemsOfFilter(choice.search, filter)
  if (problems.length > 0) return fail(...problems)
  return ok(await chooseAll(ctx.db, key, scope, filter, most, ctx.now))
}
