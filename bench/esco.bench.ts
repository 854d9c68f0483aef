import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { importEsco, type EscoSummary } from '~/areas/taxonomy/esco/import-esco.server'
import { searchConcepts } from '~/areas/taxonomy/search.store.server'
import { connectDatabase } from '~/platform/database.server'
import { projectFolder } from '../commands/project-folder'
import { plantStarterTaxonomy } from '../prisma/seed/starter-taxonomy'
import { check, defineBench, timed, type BenchCase, type BenchRun } from './harness'
import { seededRandom } from './random'
import { withTemporaryDatabase } from './temporary-database'

const folder = path.join(projectFolder, '../shared/data/esco-1.2.0')
const questions = 600

export default defineBench({
  name: 'esco',
  summary: 'taking in ESCO 1.2.0, taking it in again, and searching it in both languages with typos',
  async run(run) {
    if (!existsSync(folder)) throw new Error(`This bench reads the classification itself, and ${folder} is not there.`)
    const cases = await withTemporaryDatabase(async urls => {
      const pool = new pg.Pool({ connectionString: urls.owner, max: 2 })
      try {
        await plantStarterTaxonomy(pool)
        const imports = await importTwice(run, pool)
        return [...imports, await searchCase(run, pool, urls.app)]
      } finally {
        await pool.end()
      }
    })
    const load = loadavg()[0]?.toFixed(1)
    return { data: `ESCO 1.2.0 from CSV and the starter set; load of the machine at the end ${load}`, cases }
  },
})

async function importOnce(pool: pg.Pool): Promise<{ summary: EscoSummary; seconds: number }> {
  const { value, wallSeconds } = await timed(() => importEsco(pool, [folder], { now: new Date(0) }))
  if (!value.ok) throw new Error(`${value.problemCount} problems in the files`)
  return { summary: value.value, seconds: wallSeconds }
}

async function importTwice(run: BenchRun, pool: pg.Pool): Promise<BenchCase[]> {
  const first = await importOnce(pool)
  run.note(`first import ${first.seconds.toFixed(1)} s`)
  const { rows } = await pool.query<{ occupations: number; skills: number }>(
    `select count(*) filter (where c.kind = 'occupation')::int as occupations, count(*) filter (where c.kind = 'skill')::int as skills
     from concept c join framework f on f.id = c.framework_id where f.code = 'esco' and c.status = 'released'`,
  )
  check(rows[0]?.occupations === 3039 && rows[0].skills === 13_975, 'the number of occupations and skills')
  const second = await importOnce(pool)
  const { conceptsAdded, conceptsChanged, labelsAdded, labelsRemoved, linksAdded, linksRemoved } = second.summary.counts
  check(
    conceptsAdded + conceptsChanged + labelsAdded + labelsRemoved + linksAdded + linksRemoved === 0,
    'a second import changes nothing',
  )
  const { counts } = first.summary
  const size = `${counts.conceptsAdded} concepts, ${counts.labelsAdded} labels, ${counts.linksAdded} links`
  return [
    {
      case: `first import, ${size}`,
      value: round(first.seconds),
      unit: 's',
      better: 'lower',
      checked: 'counts per kind equal the files',
    },
    {
      case: 'the same import again',
      value: round(second.seconds),
      unit: 's',
      better: 'lower',
      checked: 'nothing was added, changed or removed',
    },
  ]
}

/** Preferred labels drawn at random, asked for whole, by their beginning, by one word, or with a letter left out. */
async function drawQuestions(run: BenchRun, pool: pg.Pool) {
  const random = seededRandom(run.seed)
  const { rows } = await pool.query<{ concept_id: string; lang: 'nl' | 'en'; text: string }>(
    `select l.concept_id, l.lang, l.text from concept_label l where l.kind = 'preferred' and char_length(l.text) >= 8 order by l.concept_id, l.lang`,
  )
  return Array.from({ length: questions }, (_, index) => {
    const label = rows[Math.floor(random() * rows.length)]
    const text = label?.text ?? ''
    const gap = 3 + Math.floor(random() * (text.length - 4))
    const ways = [
      text,
      text.slice(0, 3 + Math.floor(random() * 5)),
      text.split(' ').at(-1) ?? text,
      text.slice(0, gap) + text.slice(gap + 1),
    ]
    const way = index % ways.length
    return {
      id: label?.concept_id ?? '',
      lang: label?.lang ?? ('nl' as const),
      q: ways[way] ?? text,
      isWhole: way === 0,
      hasTypo: way === 3,
    }
  })
}

/** Processor time of one thread-like process in milliseconds, where the system tells it (Linux); else null. */
function cpuMillisOf(pid: number): number | null {
  const file = `/proc/${pid}/schedstat`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : null
}

async function searchCase(run: BenchRun, pool: pg.Pool, appUrl: string): Promise<BenchCase> {
  const asked = await drawQuestions(run, pool)
  const db = connectDatabase(appUrl, { poolSize: 1 })
  const wall: number[] = []
  const cpu: number[] = []
  let typosFound = 0
  try {
    const [backend] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
    const pid = backend?.pid ?? 0
    for (const { q, lang } of asked.slice(0, 40)) await db.$transaction(tx => searchConcepts(tx, { q, lang }))
    for (const { q, lang, id, isWhole, hasTypo } of asked) {
      const before = cpuMillisOf(pid)
      const { value, wallSeconds, cpuSeconds } = await timed(() =>
        db.$transaction(tx => searchConcepts(tx, { q, lang })),
      )
      const after = cpuMillisOf(pid)
      wall.push(wallSeconds * 1000)
      if (before !== null && after !== null) cpu.push(after - before + cpuSeconds * 1000)
      const isFound = value.some(hit => hit.id === id)
      if (isWhole) check(isFound, `"${q}" finds its own concept`)
      if (hasTypo && isFound) typosFound += 1
    }
  } finally {
    await db.$disconnect()
  }
  const typos = asked.filter(question => question.hasTypo).length
  check(typosFound / typos > 0.9, `of ${typos} labels with a letter left out, only ${typosFound} were found`)
  return {
    case: `search, 20 hits, ${questions} questions (whole, beginning, word, typo), 95th percentile`,
    value: percentile(wall, 0.95),
    unit: 'ms',
    better: 'lower',
    beside: [
      { what: 'median', value: percentile(wall, 0.5) },
      { what: 'slowest', value: percentile(wall, 1) },
      { what: 'processor time of database and program, 95th percentile', value: percentile(cpu, 0.95) },
      { what: 'processor time of database and program, median', value: percentile(cpu, 0.5) },
    ],
    checked: `every whole label finds its concept; ${typosFound} of ${typos} labels with a letter left out do`,
  }
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Math.round(value * 10) / 10
}

const round = (seconds: number) => Math.round(seconds * 100) / 100
