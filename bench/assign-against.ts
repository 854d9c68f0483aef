import type { AssignProblem } from '~/areas/matching/assign/problem'
import { askPython } from './ask-python'

/** The best total by another program. */
export interface TheirBest {
  version: string
  /** In millionths. */
  total: number
  cpuSeconds: number
}

/** Each seat is a column, and each person has one more for staying without a place. */
const script = `
import json, sys, time
import numpy, scipy, scipy.sparse
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
asked = json.load(sys.stdin)
start, place, score, seats = (numpy.array(asked[name]) for name in ("start", "place", "score", "seats"))
people = len(start) - 1
begin = time.process_time()
first = numpy.concatenate(([0], numpy.cumsum(seats)))
person = numpy.repeat(numpy.arange(people), numpy.diff(start))
copies = seats[place]
pair = numpy.repeat(numpy.arange(len(place)), copies)
seat = first[place[pair]] + numpy.arange(len(pair)) - numpy.repeat(numpy.cumsum(copies) - copies, copies)
most = int(score.max()) + 1
rows = numpy.concatenate((person[pair], numpy.arange(people)))
columns = numpy.concatenate((seat, first[-1] + numpy.arange(people)))
costs = numpy.concatenate((most - score[pair], numpy.full(people, most))).astype(float)
costs = scipy.sparse.csr_matrix((costs, (rows, columns)), shape=(people, int(first[-1]) + people))
chosen = min_weight_full_bipartite_matching(costs)
total = people * most - float(costs[chosen].sum())
print(json.dumps({"version": "scipy " + scipy.__version__, "total": total, "cpuSeconds": time.process_time() - begin}))
`

/** Asks scipy's sparse matching for a problem without mentors; null when Python or scipy is not there. */
export function askScipyBest(problem: AssignProblem): Promise<TheirBest | null> {
  return askPython<TheirBest>(script, {
    start: [...problem.pairStart],
    place: [...problem.pairPlace],
    score: [...problem.pairScore],
    seats: [...problem.seats],
  })
}
