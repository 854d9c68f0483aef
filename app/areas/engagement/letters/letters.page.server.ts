import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { findEmployer } from '~/areas/employers/employers.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { readLetterListAsk } from './letter-list'
import { pageOfLetters } from './letter-list.store.server'
import { findLetterTemplate } from './letter-templates.store.server'
import { listLettersOf } from './letters.store.server'

/** The letters of the network by the filters of an address, and which text a new one would take. */
export async function lettersPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readLetterListAsk(search)
  const { rows, ...page } = await pageOfLetters(ctx.db, ctx.actor.networkId, ask)
  const employer = ask.employerId ? await findEmployer(ctx.db, ask.employerId) : null
  const { version, isOwn } = await findLetterTemplate(ctx.db)
  return {
    filter: { ...ask, employer: employer?.name ?? null },
    page,
    letters: rows,
    template: { version, isOwn },
    may: {
      write: can(ctx.actor, 'letters.write', { sameNetwork: true }),
      shape: can(ctx.actor, 'letters.shape', { sameNetwork: true }),
    },
  }
}

/** The same letters for a file. */
export async function exportLetters(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = { ...readLetterListAsk(search), ...fromTheStart }
  return (await pageOfLetters(ctx.db, ctx.actor.networkId, ask, mostExported)).rows
}

/** Letters with one employer, as its page and the firm's own page show them. */
export async function lettersWith(ctx: Ctx<MemberActor>, employerId: string) {
  return (await listLettersOf(ctx.db, employerId)).map(({ startsOn, endsOn, nextReviewOn, sealedAt, ...letter }) => ({
    ...letter,
    startsOn: startsOn.toISOString().slice(0, 10),
    endsOn: endsOn.toISOString().slice(0, 10),
    reviewOn: nextReviewOn?.toISOString().slice(0, 10) ?? null,
    isSealed: sealedAt !== null,
  }))
}
export type LettersWith = Awaited<ReturnType<typeof lettersWith>>

/** The text that does not vary, to change. */
export async function letterTemplatePage(ctx: Ctx<MemberActor>) {
  return findLetterTemplate(ctx.db)
}
