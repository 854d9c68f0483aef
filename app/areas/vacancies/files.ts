import {
  codeCell,
  dateCell,
  decimalCell,
  integerCell,
  oneOfCell,
  postcodeCell,
  textCell,
} from '~/platform/tabular/cells'
import { defineTable, may, must, notBefore } from '~/platform/tabular/table'

export const importedVacancyStatuses = ['open', 'hard_to_fill', 'expected'] as const

const hours = decimalCell({ min: 0, max: 60, decimals: 2 })

/** `vacancies.csv`: places at an employer; hours are per week. */
export const vacanciesTable = defineTable({
  kind: 'vacancies',
  key: ['vacancy_id'],
  columns: {
    vacancy_id: must(textCell(100)),
    employer_id: must(textCell(100)),
    title: must(textCell(300)),
    occupation_uri: may(codeCell()),
    status: may(oneOfCell(importedVacancyStatuses)),
    hours_min: may(hours),
    hours_max: may(hours),
    postcode: may(postcodeCell()),
    start_date: may(dateCell()),
    end_date: may(dateCell()),
    seats: may(integerCell({ min: 0, max: 100_000 })),
    mentor_id: may(textCell(100)),
    description: may(textCell(20_000)),
  },
  check: row =>
    notBefore('hours_max', row.hours_min, row.hours_max) ?? notBefore('end_date', row.start_date, row.end_date),
})

/** `vacancy_competences.csv`: what a place asks. Levels 1 to 4 and weights are the product's own, not ESCO's. */
export const vacancyCompetencesTable = defineTable({
  kind: 'vacancy_competences',
  key: ['vacancy_id', 'competence_uri'],
  columns: {
    vacancy_id: must(textCell(100)),
    competence_uri: must(codeCell()),
    kind: must(oneOfCell(['essential', 'learnable', 'nice'])),
    level: must(integerCell({ min: 1, max: 4 })),
    weight: may(decimalCell({ min: 0, max: 100, decimals: 3 })),
  },
})
