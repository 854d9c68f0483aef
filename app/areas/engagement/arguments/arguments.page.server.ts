import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { isSection, sectionOf } from '~/areas/employers/sectors'
import { argumentKinds, type ArgumentKind } from '../contact-moment'
import { dayIn } from '../days'
import { isExpired } from './argument'
import { argumentStates, type ArgumentState } from './argument-state'
import { beginOf, isSuccessPeriod, successOf, type Success, type UseCount } from './argument-success'
import { countCategoryUses, countUses, listArguments, type LibraryArgument } from './arguments.store.server'
import { requireArgument } from './require-argument.server'

/** Reads the filters of an address; what makes no sense is left out. */
function readAsk(search: URLSearchParams) {
  const category = argumentKinds.find(one => one === search.get('category')) ?? null
  const state = argumentStates.find(one => one === search.get('state')) ?? null
  const sector = search.get('sector')
  const period = search.get('period')
  return {
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    category,
    state,
    sector: sector !== null && isSection(sector) ? sector : null,
    period: isSuccessPeriod(period) ? period : ('year' as const),
  }
}

/** The library, and how often each argument and category led to an agreed next step. */
export async function argumentsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readAsk(search)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const since = beginOf(ask.period, ctx.now)
  const { networkId } = ctx.actor
  const uses = successOf(bySection(await countUses(ctx.db, networkId, since)), ask.sector)
  const categories = successOf(bySection(await countCategoryUses(ctx.db, networkId, since)), ask.sector)
  const library = await listArguments(ctx.db)
  return {
    filter: ask,
    library: library
      .map(one => ({ ...one, state: stateOf(one, today), success: uses.find(use => use.key === one.id) ?? null }))
      .filter(one => fits(one, ask)),
    isEmpty: library.length === 0,
    categories: categories.filter((one): one is Success & { key: ArgumentKind } =>
      (argumentKinds as readonly string[]).includes(one.key),
    ),
    may: { write: can(ctx.actor, 'arguments.write', { sameNetwork: true }) },
  }
}
export type ArgumentsPage = Awaited<ReturnType<typeof argumentsPage>>

/** One argument, and its success in each sector over two years. */
export async function argumentPage(ctx: Ctx<MemberActor>, id: string) {
  const argument = await requireArgument(ctx, 'arguments.read', id)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const counts = bySection(await countUses(ctx.db, ctx.actor.networkId, beginOf('two-years', ctx.now)))
  const own = counts.filter(one => one.key === id)
  const sectors = successOf(
    own.map(one => ({ ...one, key: one.sector })),
    null,
  )
  return {
    argument: { ...argument, state: stateOf(argument, today) },
    all: successOf(own, null)[0] ?? null,
    sectors,
    today,
    may: { write: can(ctx.actor, 'arguments.write', { sameNetwork: true }) },
  }
}

function stateOf(one: LibraryArgument, today: string): ArgumentState {
  if (one.isArchived) return 'archived'
  return isExpired(one, today) ? 'expired' : 'offered'
}

function fits(one: LibraryArgument & { state: ArgumentState }, ask: ReturnType<typeof readAsk>): boolean {
  if (ask.category && one.category !== ask.category) return false
  if (ask.state ? one.state !== ask.state : one.state === 'archived') return false
  if (ask.sector && one.sector !== null && one.sector !== ask.sector) return false
  const text = `${one.textNl} ${one.textEn} ${one.evidence ?? ''}`.toLowerCase()
  return !ask.words || text.includes(ask.words.toLowerCase())
}

function bySection(counts: readonly UseCount[]): UseCount[] {
  return counts.map(one => ({ ...one, sector: sectionOf(one.sector || null) ?? 'none' }))
}
