import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignBest } from '~/areas/matching/assign/best'
import { checkBest } from '~/areas/matching/assign/best-check'
import { numberProblem, type AssignProblem, type NamedPair, type NamedProblem } from '~/areas/matching/assign/problem'
import { assignStable } from '~/areas/matching/assign/stable'
import { checkStable } from '~/areas/matching/assign/stable-check'

const score = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 1_000_000 }).map(n => n / 1_000_000),
)

/** Small groups with tight seats, mentors over several places, ties and places without seats. */
const group = (clients: number, places: number): fc.Arbitrary<NamedProblem> =>
  fc
    .record({
      pairs: fc.uniqueArray(
        fc.record({
          client: fc.integer({ min: 0, max: clients - 1 }),
          place: fc.integer({ min: 0, max: places - 1 }),
          score,
          clientRank: fc.integer({ min: 1, max: 4 }),
          employerRank: fc.integer({ min: 1, max: 6 }),
        }),
        { selector: pair => `${pair.client} ${pair.place}`, maxLength: clients * places },
      ),
      places: fc.array(fc.record({ seats: fc.integer({ min: 0, max: 2 }), mentor: fc.integer({ min: 0, max: 3 }) }), {
        minLength: places,
        maxLength: places,
      }),
      capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
    })
    .map(drawn =>
      numberProblem(
        drawn.pairs.map(pair => ({ ...pair, clientId: `C${pair.client}`, vacancyId: `V${pair.place}` })),
        drawn.places.map(({ seats, mentor }, i) => ({
          vacancyId: `V${i}`,
          seats,
          mentorId: mentor < 3 ? `M${mentor}` : undefined,
        })),
        drawn.capacities.map((capacity, i) => ({ mentorId: `M${i}`, capacity })),
      ),
    )

/** Every assignment that seats and mentors allow. */
function* allAssignments(problem: AssignProblem, client = 0, sofar: number[] = []): Generator<number[]> {
  if (client === problem.clientCount) {
    yield sofar
    return
  }
  yield* allAssignments(problem, client + 1, [...sofar, -1])
  for (let pair = problem.pairStart[client] as number; pair < (problem.pairStart[client + 1] as number); pair++) {
    const place = problem.pairPlace[pair] as number
    const mentor = problem.mentorOf[place] as number
    const load = sofar.filter(other => other === place).length
    const guided = sofar.filter(other => other >= 0 && problem.mentorOf[other] === mentor).length
    const fits =
      load < (problem.seats[place] as number) && (mentor < 0 || guided < (problem.capacity[mentor] as number))
    if (fits) yield* allAssignments(problem, client + 1, [...sofar, place])
  }
}

function totalOf(problem: AssignProblem, assignment: ArrayLike<number>): number {
  let total = 0
  for (let client = 0; client < problem.clientCount; client++) {
    for (let pair = problem.pairStart[client] as number; pair < (problem.pairStart[client + 1] as number); pair++) {
      if (problem.pairPlace[pair] === assignment[client]) total += problem.pairScore[pair] as number
    }
  }
  return total
}

test('the best total equals the best of all possible assignments', () => {
  fc.assert(
    fc.property(group(5, 4), ({ problem }) => {
      let most = 0
      for (const assignment of allAssignments(problem)) most = Math.max(most, totalOf(problem, assignment))
      expect(totalOf(problem, assignBest(problem).assignment)).toBe(most)
    }),
    { numRuns: 400 },
  )
})

test('the best total comes with prices that prove it, in larger and tighter groups too', () => {
  fc.assert(
    fc.property(group(40, 14), ({ problem }) => {
      const { assignment, certificate } = assignBest(problem)
      expect(checkBest(problem, assignment, certificate)).toMatchObject({
        dualFeasible: true,
        primalFeasible: true,
        gap: 0,
      })
    }),
    { numRuns: 300 },
  )
})

test('one more seat never lowers the best total', () => {
  fc.assert(
    fc.property(group(12, 6), fc.nat({ max: 5 }), ({ problem }, place) => {
      const more = { ...problem, seats: problem.seats.map((seats, i) => (i === place ? seats + 1 : seats)) }
      const total = (one: AssignProblem) => totalOf(one, assignBest(one).assignment)
      expect(total(more)).toBeGreaterThanOrEqual(total(problem))
    }),
  )
})

test('a false proof and an assignment over the seats are seen by the checker', () => {
  const pairs: NamedPair[] = [
    { clientId: 'C1', vacancyId: 'V1', score: 2 },
    { clientId: 'C2', vacancyId: 'V1', score: 3 },
  ]
  const { problem } = numberProblem(pairs, [{ vacancyId: 'V1', seats: 1 }], [])
  const { certificate } = assignBest(problem)
  expect(checkBest(problem, Int32Array.of(-1, 0), certificate)).toMatchObject({
    total: 3,
    gap: 0,
    primalFeasible: true,
    dualFeasible: true,
  })
  expect(checkBest(problem, Int32Array.of(0, -1), certificate).gap).toBe(1)
  expect(checkBest(problem, Int32Array.of(0, 0), certificate).primalFeasible).toBe(false)
  const cheap = { ...certificate, placePrice: Float64Array.of(0), clientWorth: Float64Array.of(0, 1) }
  expect(checkBest(problem, Int32Array.of(-1, 0), cheap).dualFeasible).toBe(false)
})

test('a stable assignment has no blocking pair, with mentors over several places', () => {
  fc.assert(
    fc.property(fc.oneof(group(6, 4), group(40, 14)), ({ problem }) => {
      expect(checkStable(problem, assignStable(problem))).toEqual({ blockingPairs: 0, broken: 0 })
    }),
    { numRuns: 500 },
  )
})

test('each person gets the best place of all stable assignments', () => {
  fc.assert(
    fc.property(group(5, 3), ({ problem }) => {
      const own = assignStable(problem)
      for (const other of allAssignments(problem)) {
        if (checkStable(problem, Int32Array.from(other)).blockingPairs > 0) continue
        for (let client = 0; client < problem.clientCount; client++) {
          const orderOf = (place: number) => order(problem, client).indexOf(place)
          if ((other[client] as number) >= 0) expect(own[client]).toBeGreaterThanOrEqual(0)
          if ((other[client] as number) >= 0)
            expect(orderOf(own[client] as number)).toBeLessThanOrEqual(orderOf(other[client] as number))
        }
      }
    }),
    { numRuns: 300 },
  )
})

function order(problem: AssignProblem, client: number): number[] {
  const pairs = Array.from(
    { length: (problem.pairStart[client + 1] as number) - (problem.pairStart[client] as number) },
    (_, i) => (problem.pairStart[client] as number) + i,
  )
  pairs.sort((a, b) => (problem.clientRank[a] as number) - (problem.clientRank[b] as number) || a - b)
  return pairs.map(pair => problem.pairPlace[pair] as number)
}

test('the checker counts a blocking pair and a place with too many people', () => {
  const pairs: NamedPair[] = [
    { clientId: 'C1', vacancyId: 'V1', clientRank: 1, employerRank: 1 },
    { clientId: 'C2', vacancyId: 'V1', clientRank: 1, employerRank: 2 },
  ]
  const { problem } = numberProblem(pairs, [{ vacancyId: 'V1', seats: 1 }], [])
  expect(checkStable(problem, Int32Array.of(-1, 0))).toEqual({ blockingPairs: 1, broken: 0 })
  expect(checkStable(problem, Int32Array.of(0, 0)).broken).toBe(1)
  expect([...assignStable(problem)]).toEqual([0, -1])
})

test('the order of the rows in the input changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), order => {
      const pairs = [0, 1, 2, 3, 4, 5].map(i => ({
        clientId: `C${i % 3}`,
        vacancyId: `V${i % 2}`,
        score: 1,
        clientRank: 1,
        employerRank: 1,
      }))
      const places = [
        { vacancyId: 'V0', seats: 1 },
        { vacancyId: 'V1', seats: 1 },
      ]
      const run = (some: typeof pairs) => {
        const named = numberProblem(some, places, [])
        return [[...assignBest(named.problem).assignment], [...assignStable(named.problem)]]
      }
      expect(run(order.map(i => pairs[i] as (typeof pairs)[number]))).toEqual(run(pairs))
    }),
  )
})
