import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { findEnd, type MapEnd } from './map-ends.store.server'
import { readKey } from './map-key'
import { isSameLink, type LinkAct, type LinkChange, type LinkSign, type NewLink } from './map-link'
import { findLink, linksBetween, lockLinks, saveLink, saveNewLink, type LinkRow } from './map-links.store.server'
import type { MapKey } from './social-map'

/**
 * Ties two that stand on the map by hand. Refused, each with its reason: an end that left, ended, was archived or merged; a
 * link to itself; and one that is there already, with its names and days.
 */
export async function addMapLink(ctx: Ctx<MemberActor>, input: NewLink): Promise<Result<{ linkId: string }>> {
  requireLinking(ctx)
  const { from, to } = input
  const wrong = [...(await wrongEnd(ctx, 'from', from)), ...(await wrongEnd(ctx, 'to', to))]
  if (wrong.length > 0) return fail(...wrong)
  if (from === to) return fail(problem('to', 'link-to-self'))
  const facts = factsOf(input)
  const twin = await twinOf(ctx, null, { ...textOf(facts), from, to })
  if (twin) return fail(twin)
  const id = ctx.newId()
  const { networkId, membershipId: addedById } = ctx.actor
  await saveNewLink(ctx.db, { id, networkId, addedById, from, to, ...facts }, ctx.now)
  await tell(ctx, 'added', { id, from, to }, undefined, { from, to, ...textOf(facts) })
  return ok({ linkId: id })
}

/** Changes what a link says; its ends stay. The version guards against lost changes. */
export async function changeMapLink(
  ctx: Ctx<MemberActor>,
  linkId: string,
  input: LinkChange,
): Promise<Result<{ linkId: string }>> {
  const link = await requireLink(ctx, linkId)
  if (link.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const facts = factsOf(input)
  const twin = await twinOf(ctx, linkId, { ...link, ...textOf(facts) })
  if (twin) return fail(twin)
  if (!(await saveLink(ctx.db, link, facts, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await tell(ctx, 'changed', link, signOf(link), textOf(facts))
  return ok({ linkId })
}

type LinkEvent = 'added' | 'changed' | (typeof told)[keyof typeof told]
const told = { end: 'ended', reopen: 'reopened', withdraw: 'withdrawn', restore: 'restored' } as const

/** Ends a link, takes it back, or undoes either; undoing asks again what adding asks. */
export async function steerMapLink(ctx: Ctx<MemberActor>, { linkId, act }: LinkAct): Promise<Result<LinkRow>> {
  const link = await requireLink(ctx, linkId)
  const today = todayOf(ctx)
  if (act === 'end' && link.sinceOn !== null && link.sinceOn > today) return fail(problem('', 'link-not-begun'))
  if (act === 'reopen' || act === 'restore') {
    const wrong = [...(await wrongEnd(ctx, '', link.from)), ...(await wrongEnd(ctx, '', link.to))]
    if (wrong.length > 0) return fail(...wrong)
    const twin = await twinOf(ctx, linkId, act === 'reopen' ? { ...link, untilOn: null } : link, '')
    if (twin) return fail(twin)
  }
  const change = {
    end: { untilOn: new Date(today) },
    reopen: { untilOn: null },
    withdraw: { withdrawnAt: ctx.now },
    restore: { withdrawnAt: null },
  }[act]
  if (!(await saveLink(ctx.db, link, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await tell(ctx, told[act], link, { untilOn: link.untilOn, withdrawnAt: link.withdrawnAt }, change)
  return ok(link)
}

function requireLinking(ctx: Ctx<MemberActor>): void {
  if (!can(ctx.actor, 'network.write', { sameNetwork: true })) throw new NotFoundError()
}

async function requireLink(ctx: Ctx<MemberActor>, linkId: string): Promise<LinkRow> {
  requireLinking(ctx)
  const link = await findLink(ctx.db, ctx.actor.networkId, linkId)
  if (!link) throw new NotFoundError()
  return link
}

const todayOf = (ctx: Ctx<MemberActor>) => dayIn(ctx.now, ctx.actor.timeZone)

async function wrongEnd(ctx: Ctx<MemberActor>, field: string, key: MapKey): Promise<Problem[]> {
  const read = readKey(key)
  const end = read && (await findEnd(ctx.db, read.kind, read.id, todayOf(ctx)))
  if (!end) return [problem(field, 'not-found')]
  return end.gone ? [problem(field, `link-end-${end.gone}`, end.name, insteadOf(end))] : []
}

const insteadOf = (end: MapEnd) => end.instead ?? undefined

/** The problem that names the link that is there already; null when there is none. */
async function twinOf(
  ctx: Ctx<MemberActor>,
  besides: string | null,
  link: LinkSign,
  field = 'to',
): Promise<Problem | null> {
  await lockLinks(ctx.db, ctx.actor.networkId)
  const there = await linksBetween(ctx.db, ctx.actor.networkId, link.from, link.to)
  const twin = there.find(one => one.id !== besides && isSameLink(one, link))
  if (!twin) return null
  const code = twin.sinceOn ? 'link-there-since' : 'link-there'
  return problem(field, code, `${twin.fromName} – ${twin.toName}`, twin.sinceOn ?? undefined)
}

function factsOf(input: Omit<LinkChange, 'version'>) {
  return {
    kind: input.kind,
    kindWords: input.kind === 'other' ? (input.kindWords ?? null) : null,
    strength: input.strength,
    note: input.note || null,
    sinceOn: input.sinceOn ? new Date(input.sinceOn) : null,
    untilOn: input.untilOn ? new Date(input.untilOn) : null,
  }
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

function textOf(facts: ReturnType<typeof factsOf>) {
  return { ...facts, sinceOn: day(facts.sinceOn), untilOn: day(facts.untilOn) }
}

function signOf({ kind, kindWords, strength, note, sinceOn, untilOn }: LinkRow) {
  return { kind, kindWords, strength, note, sinceOn, untilOn }
}

/** Tells what happened to a link, in the story of each employer at its ends; once without any where there is none. */
async function tell(
  ctx: Ctx<MemberActor>,
  what: LinkEvent,
  { id, from, to }: Pick<LinkRow, 'id' | 'from' | 'to'>,
  before: unknown,
  after: unknown,
): Promise<void> {
  const employers = [await employerOf(ctx, from), await employerOf(ctx, to)].filter(one => one !== null)
  for (const employerId of employers.length > 0 ? new Set(employers) : [undefined])
    ctx.record({
      kind: `network.link-${what}`,
      subject: { type: 'map_link', id },
      dataClass: 'business',
      employerId,
      before,
      after,
    })
}

async function employerOf(ctx: Ctx<MemberActor>, key: MapKey): Promise<string | null> {
  const read = readKey(key)
  if (read?.kind === 'employer') return read.id
  return read?.kind === 'contact'
    ? ((await findEnd(ctx.db, read.kind, read.id, todayOf(ctx)))?.employerId ?? null)
    : null
}
