import type { ClientBase, Pool } from 'pg'
import type { FileProblem } from '~/platform/tabular/file-problem'
import { hasNewWords, type EditionCounts } from '../edition'
import { saveEdition, type SaveStep } from '../save-edition.store.server'
import { inTransaction } from '../sql-client.server'
import { rebuildWords, refreshStatistics } from '../words.store.server'
import type { UnresolvedLinks } from './link-collector'
import { readEsco } from './read-esco.server'

export type EscoProgress = { step: 'read'; file: string } | { step: SaveStep | 'words' } | { step: 'done' }

export interface EscoSummary {
  version: string
  attribution: string
  counts: EditionCounts
  rows: { file: string; rows: number }[]
  /** Files that were there and were not read. */
  ignored: string[]
  unresolved: UnresolvedLinks
}

export type EscoImportResult =
  { ok: true; value: EscoSummary } | { ok: false; problems: FileProblem[]; problemCount: number }

interface ImportOptions {
  now: Date
  onProgress?: (progress: EscoProgress) => void
}

/**
 * Takes in an ESCO download: folders, zips or single files, in English and Dutch. Everything is checked before anything
 * is written, and written in one transaction; a second import renews and makes no doubles. `db` must connect as the
 * worker or the owner of the tables. Broken files give their problems; a database failure throws.
 */
export async function importEsco(
  db: Pool | ClientBase,
  paths: string[],
  options: ImportOptions,
): Promise<EscoImportResult> {
  const progress = options.onProgress ?? (() => undefined)
  const read = await readEsco(paths, file => progress({ step: 'read', file }))
  if (!read.ok) return read
  const { edition, rows, ignored, unresolved } = read.value
  const counts = await inTransaction(db, async client => {
    const saved = await saveEdition(client, edition, { now: options.now, onStep: step => progress({ step }) })
    progress({ step: 'words' })
    if (hasNewWords(saved)) await rebuildWords(client)
    return saved
  })
  await refreshStatistics(db)
  progress({ step: 'done' })
  const { version, framework } = edition
  return { ok: true, value: { version, attribution: framework.attribution, counts, rows, ignored, unresolved } }
}
