import { codeCell, decimalCell, integerCell, oneOfCell, textCell } from '~/platform/tabular/cells'
import { defineTable, may, must } from '~/platform/tabular/table'

/** `prefs.csv`: one row is one wish of a client; the value is a vacancy id, employer id or URI. */
export const preferencesTable = defineTable({
  kind: 'preferences',
  key: ['client_id', 'kind', 'value'],
  columns: {
    client_id: must(textCell(100)),
    kind: must(oneOfCell(['place', 'employer', 'occupation', 'competence'])),
    value: must(codeCell()),
    importance: may(integerCell({ min: 1, max: 5 })),
  },
})

/** `pairs.csv`: which client may go to which place; score for `best`, both ranks (1 is first) for `stable`. */
export const pairsTable = defineTable({
  kind: 'pairs',
  key: ['client_id', 'vacancy_id'],
  columns: {
    client_id: must(textCell(100)),
    vacancy_id: must(textCell(100)),
    score: may(decimalCell({ min: 0, max: 1_000_000, decimals: 6 })),
    client_rank: may(integerCell({ min: 1, max: 1_000_000_000 })),
    employer_rank: may(integerCell({ min: 1, max: 1_000_000_000 })),
  },
})

/** `places.csv`: seats per place, and the mentor whose capacity they share. */
export const placesTable = defineTable({
  kind: 'places',
  key: ['vacancy_id'],
  columns: {
    vacancy_id: must(textCell(100)),
    seats: must(integerCell({ min: 0, max: 100_000 })),
    mentor_id: may(textCell(100)),
  },
})

/** `mentors.csv`: how many people one mentor can guide at the same time. */
export const mentorsTable = defineTable({
  kind: 'mentors',
  key: ['mentor_id'],
  columns: {
    mentor_id: must(textCell(100)),
    capacity: must(integerCell({ min: 0, max: 100_000 })),
  },
})
