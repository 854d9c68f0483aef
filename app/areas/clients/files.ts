import {
  codeCell,
  dateCell,
  decimalCell,
  emailCell,
  integerCell,
  postcodeCell,
  textCell,
} from '~/platform/tabular/cells'
import { defineTable, may, must, notBefore } from '~/platform/tabular/table'

const hours = decimalCell({ min: 0, max: 60, decimals: 2 })

/** `clients.csv`: the core of a client file; hours are per week, travel in kilometres one way. */
export const clientsTable = defineTable({
  kind: 'clients',
  key: ['client_id'],
  columns: {
    client_id: must(textCell(100)),
    first_name: must(textCell(100)),
    last_name: may(textCell(100)),
    birth_date: may(dateCell()),
    postcode: may(postcodeCell()),
    hours_min: may(hours),
    hours_max: may(hours),
    max_travel_km: may(decimalCell({ min: 0, max: 500, decimals: 1 })),
    email: may(emailCell()),
    phone: may(textCell(40)),
  },
  check: row => notBefore('hours_max', row.hours_min, row.hours_max),
})

/** `client_competences.csv`: claims with their evidence in words. */
export const clientCompetencesTable = defineTable({
  kind: 'client_competences',
  key: ['client_id', 'competence_uri'],
  columns: {
    client_id: must(textCell(100)),
    competence_uri: must(codeCell()),
    level: must(integerCell({ min: 1, max: 4 })),
    evidence: may(textCell(2_000)),
  },
})
