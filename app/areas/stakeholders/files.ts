import { codeCell, decimalCell, integerCell, textCell, yesNoCell } from '~/platform/tabular/cells'
import { defineTable, may, must } from '~/platform/tabular/table'

const share = decimalCell({ min: 0, max: 100, decimals: 2 })
const count = integerCell({ min: 0, max: 100_000_000 })

/** `sector_figures.csv`: labour-market figures of sectors, each row with the source and period of its numbers. */
export const sectorFiguresTable = defineTable({
  kind: 'sector_figures',
  key: ['sector'],
  columns: {
    sector: must(codeCell(20)),
    source: must(textCell(300)),
    period: must(textCell(20)),
    jobs: may(count),
    vacancies: may(count),
    hard_to_fill: may(yesNoCell()),
    growth: may(integerCell({ min: -2, max: 2 })),
    entry_level_share: may(share),
    women_share: may(share),
    part_time_share: may(share),
  },
})
