import type { ImportKind } from '~/areas/imports/import-kind'
import { exitCodeOf, UsageError } from './cli'

interface ImportKindLine {
  files: string
  summary: string
  load(): Promise<(args: string[]) => Promise<void>>
}

const records = (kind: ImportKind, summary: string): ImportKindLine => ({
  files: `<file...> [--network slug] [--as e-mail]${kind === 'employers' ? ' [--doubles what]' : ''}`,
  summary,
  load: async () => {
    await (await import('./generate')).generateIfNeeded()
    const { runImportRecords } = await import('./import-records')
    return args => runImportRecords(kind, args)
  },
})

/** What can be imported: a new kind is one line here and one file beside this one. */
const kinds: Record<string, ImportKindLine> = {
  esco: {
    files: '<folder, zip or CSV files of an ESCO download>',
    summary: 'occupations, skills, groups and their links, in English and Dutch',
    load: async () => (await import('./import-esco')).runImportEsco,
  },
  postcodes: {
    files: '<GeoNames postal file>',
    summary: 'coordinates of the four-digit postcodes, for distances',
    load: async () => (await import('./import-postcodes')).runImportPostcodes,
  },
  employers: records('employers', 'employers with their main site'),
  contacts: records('contacts', 'people at employers'),
  vacancies: records('vacancies', 'places at employers'),
  vacancy_competences: records('vacancy_competences', 'what places ask'),
  clients: records('clients', 'clients of one organisation; --as names the case manager'),
  client_competences: records('client_competences', 'what clients can do; --as names the case manager'),
  sector_figures: records('sector_figures', 'labour-market figures for the stakeholder analysis in draft'),
}

function help(): string {
  const lines = Object.entries(kinds).map(([name, kind]) => `  ${`${name} ${kind.files}`.padEnd(68)} ${kind.summary}`)
  return [
    'npm run import -- <kind> <file...> [--json]',
    '',
    ...lines,
    '',
    'Rows of employers that likely are there already under another id are named, and nothing is saved, until --doubles says',
    'what to do with them: skip (leave out), create (add anyway), update (change that employer), stop (the default). An answer',
    'is remembered: the same id is not asked about again.',
    '',
    'A second import renews and makes no doubles. Exit code 2: a broken file or wrong use, with the list of what is',
    'wrong as file:line: column: what was found: what is expected; nothing is saved.',
  ].join('\n')
}

async function run([name, ...args]: string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === 'help') return console.log(help())
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (!kind) throw new UsageError(`"${name}" is not a kind of import; there are: ${Object.keys(kinds).join(', ')}`)
  const runKind = await kind.load()
  await runKind(args)
}

process.exitCode = await exitCodeOf(() => run(process.argv.slice(2)))
