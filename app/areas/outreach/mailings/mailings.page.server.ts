import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { readMailingListAsk } from './mailing-list'
import { isMailingState } from './mailing-states'
import { pageOfMailings, type MailingLine } from './mailings.store.server'

const stated = (row: MailingLine) => ({ ...row, state: isMailingState(row.state) ? row.state : ('done' as const) })

/** The mailings of the network, newest first. */
export async function mailingsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readMailingListAsk(search)
  const { rows, ...page } = await pageOfMailings(ctx.db, ctx.actor, ask)
  return {
    filter: { words: ask.words, state: ask.state, mine: ask.mine },
    page,
    mailings: rows.map(stated),
    maySend: can(ctx.actor, 'mailings.send', { sameNetwork: true, own: true }),
  }
}
export type MailingsPage = Awaited<ReturnType<typeof mailingsPage>>

/** The same mailings for a file. */
export async function exportMailings(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  if (!can(ctx.actor, 'mailings.read', { sameNetwork: true })) throw new NotFoundError()
  const ask = { ...readMailingListAsk(search), ...fromTheStart }
  const { rows } = await pageOfMailings(ctx.db, ctx.actor, ask, mostExported)
  return rows.map(stated)
}
