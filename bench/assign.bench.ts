import { assignBest } from '~/areas/matching/assign/best'
import { checkBest } from '~/areas/matching/assign/best-check'
import { assignStable } from '~/areas/matching/assign/stable'
import { checkStable } from '~/areas/matching/assign/stable-check'
import { askScipyBest } from './assign-against'
import { drawAssignProblem, type AssignSize } from './assign-data'
import { check, defineBench, medianOf, type BenchCase } from './harness'

const stableSizes: { name: string; size: AssignSize; aim?: number }[] = [
  {
    name: 'without mentors',
    size: {
      clients: 100_000,
      places: 10_000,
      seatsPerPlace: 10,
      pairsPerClient: 20,
      placesPerMentor: 0,
      mentorShare: 0,
    },
    aim: 100,
  },
  {
    name: 'mentors for 4 places, 80 % of the seats',
    size: {
      clients: 100_000,
      places: 10_000,
      seatsPerPlace: 10,
      pairsPerClient: 20,
      placesPerMentor: 4,
      mentorShare: 0.8,
    },
  },
  {
    name: '1,000 mentors for 4 places, 80 % of the seats',
    size: {
      clients: 20_000,
      places: 4_000,
      seatsPerPlace: 5,
      pairsPerClient: 20,
      placesPerMentor: 4,
      mentorShare: 0.8,
    },
  },
]

const bestSizes: { name: string; size: AssignSize; aim?: number }[] = [
  {
    name: 'without mentors',
    size: { clients: 10_000, places: 2_000, seatsPerPlace: 5, pairsPerClient: 20, placesPerMentor: 0, mentorShare: 0 },
    aim: 2.5,
  },
  {
    name: 'mentors for 4 places, 80 % of the seats',
    size: {
      clients: 10_000,
      places: 2_000,
      seatsPerPlace: 5,
      pairsPerClient: 20,
      placesPerMentor: 4,
      mentorShare: 0.8,
    },
  },
  {
    name: 'a smaller group',
    size: { clients: 2_000, places: 400, seatsPerPlace: 5, pairsPerClient: 20, placesPerMentor: 0, mentorShare: 0 },
  },
]

export default defineBench({
  name: 'assign',
  summary: 'a whole group at once: stable, and best total with its proof',
  async run({ seed }) {
    const cases: BenchCase[] = []
    for (const { name, size, aim } of stableSizes) cases.push({ ...(await stableCase(name, size, seed)), aim })
    for (const { name, size, aim } of bestSizes) cases.push({ ...(await bestCase(name, size, seed)), aim })
    return { data: `even draws of places per person, seed ${seed}`, cases }
  },
})

async function stableCase(name: string, size: AssignSize, seed: number): Promise<BenchCase> {
  const problem = drawAssignProblem(size, seed)
  const run = await medianOf(5, () => assignStable(problem))
  const result = checkStable(problem, run.value)
  check(result.blockingPairs === 0 && result.broken === 0, `stable, ${name}: ${JSON.stringify(result)}`)
  return {
    case: `stable, ${describe(size)}, ${name}`,
    value: Number((run.cpuSeconds * 1000).toFixed(1)),
    unit: 'ms CPU',
    better: 'lower',
    checked: `0 blocking pairs among ${problem.pairPlace.length}; ${placed(run.value)} placed`,
  }
}

async function bestCase(name: string, size: AssignSize, seed: number): Promise<BenchCase> {
  const problem = drawAssignProblem(size, seed)
  const run = await medianOf(3, () => assignBest(problem))
  const { assignment, certificate } = run.value
  const proof = checkBest(problem, assignment, certificate)
  check(proof.dualFeasible && proof.primalFeasible && proof.gap === 0, `best, ${name}: ${JSON.stringify(proof)}`)
  const theirs = problem.mentorCount === 0 ? await askScipyBest(problem) : null
  if (theirs)
    check(Math.abs(theirs.total - proof.total) < 1, `best, ${name}: ${theirs.version} says ${theirs.total / 1_000_000}`)
  return {
    case: `best total, ${describe(size)}, ${problem.pairPlace.length} pairs, ${name}`,
    value: round(run.cpuSeconds),
    unit: 's CPU',
    better: 'lower',
    beside: theirs
      ? [{ what: `${theirs.version}, sparse matching with a column for each seat`, value: round(theirs.cpuSeconds) }]
      : undefined,
    checked: `dual feasible, gap 0, total ${(proof.total / 1_000_000).toFixed(6)}; ${placed(assignment)} placed${
      theirs ? `; the total of ${theirs.version} to 1e-6` : ''
    }`,
  }
}

function describe({ clients, places, seatsPerPlace }: AssignSize): string {
  return `${clients} people x ${places} places of ${seatsPerPlace} seats`
}

function round(seconds: number): number {
  return Number(seconds.toFixed(4))
}

function placed(assignment: Int32Array): number {
  return assignment.filter(place => place >= 0).length
}
