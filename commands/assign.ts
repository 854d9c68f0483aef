import { assignBest } from '~/areas/matching/assign/best'
import { checkBest } from '~/areas/matching/assign/best-check'
import type { Assignment } from '~/areas/matching/assign/problem'
import { assignStable } from '~/areas/matching/assign/stable'
import { checkStable } from '~/areas/matching/assign/stable-check'
import { totalScore } from '~/areas/matching/assign/total-score'
import { csvCell } from '~/platform/tabular/csv-text'
import { writeWholeFile } from '~/platform/tabular/write-file.server'
import { readAssignInput, type AssignInput, type Objective } from './assign/input'
import { exitCodeOf, peakMemoryMb, readOptions, UsageError } from './cli'

const help = `npm run assign -- --pairs pairs.csv --places places.csv [--mentors mentors.csv] --objective best|stable
  --out assignment.csv [--json]

Gives a whole group places at once, without a database. Files are UTF-8 CSV (comma or semicolon) or xlsx.

  --pairs      client_id, vacancy_id, score (for best: 0 or more, at most six decimals), client_rank and employer_rank
               (for stable: 1 is first); a pair that is not there cannot be chosen
  --places     vacancy_id, seats, mentor_id
  --mentors    mentor_id, capacity: how many people over all of the mentor's places; without this file mentors bind nothing
  --objective  best: the largest total score; stable: no client and place would both rather have each other
               (student-project allocation with lecturers' capacities, best for the clients; a mentor compares by
               employer_rank; equal ranks by client_id, then vacancy_id)
  --out        the file to write: client_id, vacancy_id of who is placed
  --json       print one JSON object instead of sentences

Every answer is checked before it is written: blocking pairs for stable, the certificate of optimality for best.
Exit code 2: a broken file or wrong use, with the list of what is wrong; nothing is written.`

const options = {
  pairs: { type: 'string' },
  places: { type: 'string' },
  mentors: { type: 'string' },
  objective: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

async function assign(): Promise<void> {
  const begin = performance.now()
  const given = readOptions(process.argv.slice(2), options, ['pairs', 'places', 'objective', 'out'])
  if (given.help) return console.log(help)
  const objective = readObjective(given.objective ?? '')
  const files = { pairs: given.pairs ?? '', places: given.places ?? '', mentors: given.mentors }
  const input = await readAssignInput(files, objective)
  for (const { file, columns } of input.unused) console.error(`${file}: not used: ${columns.join(', ')}`)
  const { assignment, proof } = objective === 'best' ? solveBest(input) : solveStable(input)
  const out = given.out ?? ''
  await writeWholeFile(out, lines(input, assignment))
  const placed = assignment.reduce((count, place) => count + (place >= 0 ? 1 : 0), 0)
  report(given.json, {
    objective,
    clients: input.problem.clientCount,
    places: input.problem.placeCount,
    pairs: input.problem.pairPlace.length,
    placed,
    total_score: input.hasScores ? totalScore(input.problem, assignment) / input.scoreUnit : null,
    ...proof,
    seconds: Number(((performance.now() - begin) / 1000).toFixed(3)),
    peak_memory_mb: peakMemoryMb(),
    out,
  })
}

type Proof = { blocking_pairs: number } | { dual_feasible: boolean; gap: number }

function solveBest({ problem, scoreUnit }: AssignInput): { assignment: Assignment; proof: Proof } {
  const { assignment, certificate } = assignBest(problem)
  const { dualFeasible, primalFeasible, gap } = checkBest(problem, assignment, certificate)
  if (!dualFeasible || !primalFeasible || gap !== 0)
    throw new Error('The assignment could not be proven to be the best; nothing is written.')
  return { assignment, proof: { dual_feasible: dualFeasible, gap: gap / scoreUnit } }
}

function solveStable({ problem }: AssignInput): { assignment: Assignment; proof: Proof } {
  const assignment = assignStable(problem)
  const { blockingPairs, broken } = checkStable(problem, assignment)
  if (blockingPairs > 0 || broken > 0) throw new Error('The assignment is not stable; nothing is written.')
  return { assignment, proof: { blocking_pairs: blockingPairs } }
}

function* lines({ clientIds, vacancyIds }: AssignInput, assignment: Assignment): Generator<string> {
  yield 'client_id,vacancy_id\n'
  for (let client = 0; client < assignment.length; client++) {
    const place = assignment[client] as number
    if (place >= 0) yield `${csvCell(clientIds[client])},${csvCell(vacancyIds[place])}\n`
  }
}

function readObjective(text: string): Objective {
  if (text === 'best' || text === 'stable') return text
  throw new UsageError(`--objective "${text}" is not best or stable`)
}

type Report = Proof & {
  objective: Objective
  clients: number
  places: number
  pairs: number
  placed: number
  total_score: number | null
  seconds: number
  peak_memory_mb: number
  out: string
}

function report(asJson: boolean, facts: Report): void {
  if (asJson) return console.log(JSON.stringify(facts))
  if (facts.total_score !== null) console.log(`total score ${facts.total_score}`)
  console.log(`${facts.placed} of ${facts.clients} clients placed, written to ${facts.out}`)
  if ('blocking_pairs' in facts) console.log(`${facts.blocking_pairs} blocking pairs among ${facts.pairs}`)
  else console.log(`proven to be the best total: dual feasible, gap ${facts.gap}`)
  console.log(`${facts.seconds} s, ${facts.peak_memory_mb} MB of memory at most`)
}

process.exitCode = await exitCodeOf(assign)
