import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { anyFreePort } from '~/platform/free-port.server'
import { buildWebIfNeeded } from '../commands/build'
import { startProgram } from '../commands/start/program'
import { addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { letWork, type Answered, type Visit } from './crowd'
import { addPeople, fillCrowd } from './crowd-data'
import { check, defineBench, type BenchCase } from './harness'
import { between, seededRandom } from './random'

const sizes = { employers: 200_000, timelineLines: 2_000_000, people: 20 }
const warmUp = 5_000
const length = 60_000
const pause = [500, 2_500] as const
const limitMillis = 200

const words = ['voorbeeld', 'denkbeeld', 'proefdal', 'schijnberg', 'verzonnen', 'nergens', 'bedacht', 'wolkenhof']

/** The pages a day at work is made of, drawn by their weight. */
function visits(random: () => number, employers: { usual: string[]; busy: string[] }): () => Visit {
  const pick = <T>(items: readonly T[]): T => items[between(random, 0, items.length - 1)] as T
  const kinds: { weight: number; kind: string; path(): string }[] = [
    { weight: 3, kind: 'list of employers', path: () => '/employers' },
    { weight: 3, kind: 'list with a word', path: () => `/employers?q=${pick(words)}` },
    { weight: 3, kind: 'list with filters', path: () => `/employers?sector=${pick(['Q', 'C', 'G'])}&under=4&quiet=90` },
    {
      weight: 6,
      kind: 'search as you type',
      path: () => `/search/hits?q=${pick(words).slice(0, between(random, 3, 6))}`,
    },
    { weight: 3, kind: 'board of relations', path: () => `/employers/board?by=${pick(['state', 'strength'])}` },
    { weight: 6, kind: 'page of an employer', path: () => `/employers/${pick(employers.usual)}` },
    { weight: 3, kind: 'page of an employer with 500 lines', path: () => `/employers/${pick(employers.busy)}` },
    {
      weight: 2,
      kind: 'contact moment, the form',
      path: () => `/contact-moments/new?employer=${pick(employers.usual)}`,
    },
    { weight: 2, kind: 'tasks', path: () => '/tasks' },
    { weight: 1, kind: 'today', path: () => '/today' },
  ]
  const bag = kinds.flatMap(kind => Array.from({ length: kind.weight }, () => kind))
  return () => {
    const chosen = pick(bag)
    return { kind: chosen.kind, path: chosen.path() }
  }
}

async function withServer<T>(db: BenchDatabase, work: (origin: string) => Promise<T>): Promise<T> {
  await buildWebIfNeeded()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-crowd-'))
  const port = await anyFreePort()
  const origin = `http://127.0.0.1:${port}`
  const web = startProgram({
    name: 'web',
    arguments: ['build/programs/web.js'],
    environment: {
      NODE_ENV: 'production',
      DATABASE_URL: db.urls.app,
      DATABASE_WORKER_URL: db.urls.worker,
      DATABASE_OWNER_URL: db.urls.owner,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_ORIGIN: origin,
      REDIS_URL: '',
    },
    logFolder: path.join(dataDir, 'logs'),
  })
  try {
    await web.ready
    return await work(origin)
  } finally {
    await web.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function share(sorted: number[], part: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10
}

function caseOf(name: string, answers: Answered[]): BenchCase {
  const took = answers.map(answer => answer.millis).sort((a, b) => a - b)
  return {
    case: `${name}, p95`,
    value: share(took, 0.95),
    unit: 'ms',
    better: 'lower',
    beside: [
      { what: 'p50', value: share(took, 0.5) },
      { what: 'longest', value: share(took, 1) },
      { what: 'the limit', value: limitMillis },
    ],
    checked: `${took.length} answers, each a whole page with status 200`,
  }
}

export default defineBench({
  name: 'crowd',
  summary: `${sizes.people} people at work at once over HTTP: ${sizes.employers} employers, ${sizes.timelineLines} lines in timelines`,
  run: ({ seed, note }) =>
    withBenchDatabase(async db => {
      const network = await addBenchNetwork(db)
      const people = await addPeople(db, network, sizes.people)
      note('filling')
      await fillCrowd(db, network, people, sizes)
      const random = seededRandom(seed)
      const idsBy = (most: boolean) =>
        db.owner.$queryRawUnsafe<{ id: string }[]>(
          `select employer_id as id from contact_moment group by 1 having count(*) ${most ? '>' : '<'} 100 order by 1 limit 500`,
        )
      const [usual, busy] = [await idsBy(false), await idsBy(true)]
      check(usual.length === 500 && busy.length === 500, 'there are usual and busy employers')
      const next = visits(random, { usual: usual.map(row => row.id), busy: busy.map(row => row.id) })
      const answers = await withServer(db, async origin => {
        const plan = { origin, people, pause, random, next }
        note('warming up')
        await letWork({ ...plan, length: warmUp })
        note(`${sizes.people} people at work for ${length / 1000} s`)
        return letWork({ ...plan, length })
      })
      const kinds = [...new Set(answers.map(answer => answer.kind))].sort()
      const cases = [
        caseOf('all pages', answers),
        ...kinds.map(kind =>
          caseOf(
            kind,
            answers.filter(answer => answer.kind === kind),
          ),
        ),
      ]
      const counted = await db.owner.$queryRawUnsafe<{ contacts: bigint; lines: bigint }[]>(
        'select (select count(*) from contact) as contacts, (select count(*) from event) as lines',
      )
      return {
        data: `${sizes.employers} employers, ${counted[0]?.contacts} contacts, ${counted[0]?.lines} lines in timelines, ${sizes.people} people with 0.5 to 2.5 s between pages`,
        cases,
      }
    }),
})
