import { PlaceIndex } from '~/areas/matching/engine/place-index'
import { rankArrays } from '~/areas/matching/engine/rank-arrays'
import { tabulateClaims } from '~/areas/matching/engine/rank-many'
import { Ranker } from '~/areas/matching/engine/ranker'
import type { ClientProfile } from '~/areas/matching/profile'
import { isWorthThreads, rankEveryone } from '~/areas/matching/rank-everyone.server'
import { writeWholeFile } from '~/platform/tabular/write-file.server'
import { exitCodeOf, peakMemoryMb, readOptions, wholeNumber } from './cli'
import { readMatchInput, type MatchInput } from './match/input'
import { matchHeader, MatchLines } from './match/lines'
import { chooseByBothFits, chooseByEmployerFit, chosenByEmployerFit } from './match/chosen-pairs'

const help = `npm run match -- --clients clients.csv --client-competences cc.csv --vacancies vacancies.csv
  --vacancy-competences vc.csv [--preferences prefs.csv] --top 20 --out matches.csv [--json]

Ranks every place for every client, without a database. Files are UTF-8 CSV (comma or semicolon) or xlsx.

  --clients              client_id, first_name, and optional columns
  --client-competences   client_id, competence_uri, level 1 to 4, evidence
  --vacancies            vacancy_id, employer_id, title, and optional columns
  --vacancy-competences  vacancy_id, competence_uri, kind (essential, learnable, nice), level 1 to 4, weight
                         (0 to 100, default essential 5, learnable 3, nice 1)
  --preferences          one wish per row: client_id, kind (place, employer, occupation, competence), value (vacancy id,
                         employer id or URI), importance 1 to 5 (default 3)
  --top                  places per client (default 20)
  --out                  the file to write
  --json                 print one JSON object instead of sentences

Writes client_id, rank, vacancy_id, employer_fit, client_fit, growth, met, gaps.
employer_fit = sum(weight * min(1, level / asked)) / sum(weight), six decimals, halves up; pairs of 0 are left out.
met: competence URIs at or above the asked level; gaps: the other asked ones; both separated by semicolons.
Without --preferences: ordered by employer_fit, then vacancy_id; client_fit and growth are empty.
With --preferences: client_fit (wishes and hours, 0 to 1), growth = the number of learnable competences that the client
wishes; ordered by the mean of both fits, then employer_fit, then vacancy_id.

Exit code 2: a broken file or wrong use, with the list of what is wrong; nothing is written.`

const options = {
  clients: { type: 'string' },
  'client-competences': { type: 'string' },
  vacancies: { type: 'string' },
  'vacancy-competences': { type: 'string' },
  preferences: { type: 'string' },
  top: { type: 'string', default: '20' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

async function match(): Promise<void> {
  const begin = performance.now()
  const required = ['clients', 'client-competences', 'vacancies', 'vacancy-competences', 'out']
  const given = readOptions(process.argv.slice(2), options, required)
  if (given.help) return console.log(help)
  const top = wholeNumber('top', given.top, 1)
  const input = await readMatchInput({
    clients: given.clients ?? '',
    clientCompetences: given['client-competences'] ?? '',
    vacancies: given.vacancies ?? '',
    vacancyCompetences: given['vacancy-competences'] ?? '',
    preferences: given.preferences,
  })
  for (const { file, columns } of input.unused) console.error(`${file}: not used: ${columns.join(', ')}`)
  const out = given.out ?? ''
  const rows = await rankAndWrite(input, top, given.preferences !== undefined, out)
  report(given.json, {
    clients: input.clients.length,
    vacancies: input.places.length,
    pairs: input.clients.length * input.places.length,
    rows,
    seconds: Number(((performance.now() - begin) / 1000).toFixed(3)),
    peak_memory_mb: peakMemoryMb(),
    out,
  })
}

/** Longer lists are ranked and written client by client, so that they need not all be in memory. */
const tableTop = 200

async function rankAndWrite(input: MatchInput, top: number, hasPreferences: boolean, out: string): Promise<number> {
  const index = new PlaceIndex(input.competences)
  for (const place of input.places) index.set(place.vacancyId, place.asks)
  const arrays = rankArrays(index)
  const claims = tabulateClaims(
    input.clients.map(client => client.claims),
    input.competences,
  )
  const choose = hasPreferences
    ? chooseByBothFits(new Ranker(arrays), claims, input, top)
    : isWorthThreads(arrays, claims) && top <= tableTop
      ? chosenByEmployerFit(await rankEveryone(arrays, claims, top), input.places)
      : chooseByEmployerFit(new Ranker(arrays), claims, input.places, top)
  const lines = new MatchLines(input.competences.uris)
  let rows = 0
  function* pieces(): Generator<string> {
    yield matchHeader
    for (let i = 0; i < input.clients.length; i++) {
      const pairs = choose(i)
      rows += pairs.length
      yield lines.of(input.clients[i] as ClientProfile, pairs)
    }
  }
  await writeWholeFile(out, pieces())
  return rows
}

interface Report {
  clients: number
  vacancies: number
  pairs: number
  rows: number
  seconds: number
  peak_memory_mb: number
  out: string
}

function report(asJson: boolean, facts: Report): void {
  if (asJson) return console.log(JSON.stringify(facts))
  console.log(`${facts.pairs} pairs looked at (${facts.clients} clients x ${facts.vacancies} vacancies)`)
  console.log(`${facts.rows} rows written to ${facts.out}`)
  console.log(`${facts.seconds} s, ${facts.peak_memory_mb} MB of memory at most`)
}

process.exitCode = await exitCodeOf(match)
