import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { isImportKind, readCounts } from './import-kind'
import { readImportAsk } from './import-list'
import { countRuns, pageOfRuns, type RunRow } from './import-list.store.server'

/** The files this person read in or looked at, by the filters of an address. */
export async function importListPage({ db, actor }: Ctx<MemberActor>, search = new URLSearchParams()) {
  const ask = readImportAsk(search)
  const { rows, next, previous } = await pageOfRuns(db, actor.membershipId, ask)
  return {
    runs: rows.map(shown),
    page: { next, previous },
    total: await countRuns(db, actor.membershipId, ask),
    filter: { words: ask.words, kind: ask.kind, state: ask.state },
  }
}
export type ImportListPage = Awaited<ReturnType<typeof importListPage>>

/** The files of the same filters for a file. */
export async function exportRuns({ db, actor }: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = { ...readImportAsk(search), ...fromTheStart }
  return (await pageOfRuns(db, actor.membershipId, ask, mostExported)).rows.map(shown)
}

function shown(run: RunRow) {
  return { ...run, kind: isImportKind(run.kind) ? run.kind : ('employers' as const), counts: readCounts(run.counts) }
}
