import { assignBest } from '~/areas/matching/assign/best'
import { checkBest } from '~/areas/matching/assign/best-check'
import { assignStable } from '~/areas/matching/assign/stable'
import { checkStable } from '~/areas/matching/assign/stable-check'
import { drawAssignProblem, type AssignSize } from './assign-data'
import { check, defineBench, medianOf, type BenchCase } from './harness'

const stableSizes: { name: string; size: AssignSize }[] = [
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
]

const bestSizes: { name: string; size: AssignSize }[] = [
  {
    name: 'without mentors',
    size: { clients: 10_000, places: 2_000, seatsPerPlace: 5, pairsPerClient: 20, placesPerMentor: 0, mentorShare: 0 },
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
    for (const { name, size } of stableSizes) cases.push(await stableCase(name, size, seed))
    for (const { name, size } of bestSizes) cases.push(await bestCase(name, size, seed))
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
  return {
    case: `best total, ${describe(size)}, ${problem.pairPlace.length} pairs, ${name}`,
    value: Number(run.cpuSeconds.toFixed(4)),
    unit: 's CPU',
    better: 'lower',
    checked: `dual feasible, gap 0, total ${(proof.total / 1_000_000).toFixed(6)}; ${placed(assignment)} placed`,
  }
}

function describe({ clients, places, seatsPerPlace }: AssignSize): string {
  return `${clients} people x ${places} places of ${seatsPerPlace} seats`
}

function placed(assignment: Int32Array): number {
  return assignment.filter(place => place >= 0).length
}
