import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { readAnswerAsk } from './answer-list'
import { countAnswers, pageOfAnswers } from './answers.store.server'

/** What the network answered about doubled rows, by the filters of an address. */
export async function answersPage({ db, actor }: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readAnswerAsk(search)
  const { rows, next, previous } = await pageOfAnswers(db, actor.networkId, ask)
  return {
    rows,
    page: { next, previous },
    total: await countAnswers(db, actor.networkId, ask),
    filter: { words: ask.words, choice: ask.choice },
  }
}
export type AnswersPage = Awaited<ReturnType<typeof answersPage>>

/** The answers of the same filters for a file. */
export async function exportAnswers({ db, actor }: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = { ...readAnswerAsk(search), ...fromTheStart }
  return (await pageOfAnswers(db, actor.networkId, ask, mostExported)).rows
}
