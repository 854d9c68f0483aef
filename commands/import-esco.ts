import { importEsco, type EscoProgress, type EscoSummary } from '~/areas/taxonomy/esco/import-esco.server'
import { BrokenFilesError } from './cli'
import { readImportArguments, withOwnerPool } from './import-files'

const steps: Record<Exclude<EscoProgress['step'], 'read'>, string> = {
  concepts: 'saving concepts',
  labels: 'saving labels',
  links: 'saving links',
  words: 'preparing the search',
  done: 'done',
}

function summaryLines(summary: EscoSummary, seconds: number): string[] {
  const { counts, unresolved } = summary
  const files = summary.rows.map(({ file, rows }) => `  ${file}: ${rows} rows`)
  const named = unresolved.labels.slice(0, 5).join('; ')
  return [
    `ESCO ${summary.version}, ${seconds.toFixed(1)} s`,
    ...files,
    `concepts: ${counts.conceptsAdded} added, ${counts.conceptsChanged} changed, ${counts.conceptsUnchanged} unchanged, ${counts.conceptsObsolete} made obsolete`,
    `labels: ${counts.labelsAdded} added, ${counts.labelsRemoved} removed`,
    `links: ${counts.linksAdded} added, ${counts.linksRemoved} removed`,
    `links not resolved: ${unresolved.count}, of which ${unresolved.labels.length} skill labels without an address${named ? ` (${named}; ...)` : ''}`,
    `links resolved by label: ${unresolved.foundByLabel}`,
    ...(summary.ignored.length > 0 ? [`files not used: ${summary.ignored.join(', ')}`] : []),
    summary.attribution,
  ]
}

/** `npm run import -- esco <folder|zip|files> [--json]`. */
export async function runImportEsco(args: string[]): Promise<void> {
  const { files, json } = readImportArguments('esco', args)
  const begin = performance.now()
  const onProgress = (progress: EscoProgress) => {
    if (!json) console.error(progress.step === 'read' ? `reading ${progress.file}` : steps[progress.step])
  }
  const result = await withOwnerPool(pool => importEsco(pool, files, { now: new Date(), onProgress }))
  if (!result.ok) throw new BrokenFilesError(result.problems, result.problemCount)
  const seconds = (performance.now() - begin) / 1000
  if (json) console.log(JSON.stringify({ import: 'esco', seconds: Number(seconds.toFixed(2)), ...result.value }))
  else console.log(summaryLines(result.value, seconds).join('\n'))
}
