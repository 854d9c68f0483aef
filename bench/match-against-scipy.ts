import { askPython } from './ask-python'
import type { MatchingData } from './matching-data'

export interface TheirFits {
  version: string
  /** For each client the fits of the best places, best first. */
  fits: number[][]
  indexSeconds: number
  /** On the clock. */
  answerSeconds: number
}

/** A column for each competence at each level of the client: then the fits of all pairs are one product of sparse tables. */
const script = `
import json, sys, time
import numpy, scipy, scipy.sparse
asked = json.load(sys.stdin)
claims, asks, count, columns = numpy.array(asked["claims"]), numpy.array(asked["asks"]), asked["count"], asked["competences"]
begin = time.perf_counter()
people, places = int(claims[:, 0].max()) + 1, int(asks[:, 0].max()) + 1
total = numpy.bincount(asks[:, 0], weights=asks[:, 3], minlength=places)
share = asks[:, 3] / total[asks[:, 0]]
rows = numpy.concatenate([asks[:, 1] * 4 + level - 1 for level in (1, 2, 3, 4)])
gains = numpy.concatenate([share * numpy.minimum(1, level / asks[:, 2]) for level in (1, 2, 3, 4)])
index = scipy.sparse.csr_matrix((gains, (rows, numpy.tile(asks[:, 0], 4))), shape=(columns * 4, places))
built = time.perf_counter()
own = scipy.sparse.csr_matrix((numpy.ones(len(claims)), (claims[:, 0], claims[:, 1] * 4 + claims[:, 2] - 1)), shape=(people, columns * 4))
fits = []
for first in range(0, people, 500):
    found = own[first:first + 500] @ index
    for row in range(found.shape[0]):
        values = found.data[found.indptr[row]:found.indptr[row + 1]]
        if len(values) > count:
            values = values[numpy.argpartition(values, len(values) - count)[-count:]]
        fits.append(numpy.sort(values)[::-1])
done = time.perf_counter()
print(json.dumps({"version": "scipy " + scipy.__version__, "fits": [one.tolist() for one in fits],
    "indexSeconds": built - begin, "answerSeconds": done - built}))
`

/** Asks scipy's sparse product for the same best fits; null when Python or scipy is not there. */
export function askScipy(data: MatchingData, count: number): Promise<TheirFits | null> {
  const numberOf = new Map<string, number>()
  const numbered = (uri: string) => numberOf.get(uri) ?? (numberOf.set(uri, numberOf.size), numberOf.size - 1)
  const asks = data.places.flatMap(({ asks }, place) =>
    asks.map(({ uri, level, weight }) => [place, numbered(uri), level, weight]),
  )
  const claims = data.clients.flatMap(({ claims }, client) =>
    claims.map(({ uri, level }) => [client, numbered(uri), level]),
  )
  return askPython<TheirFits>(script, { asks, claims, count, competences: numberOf.size })
}
