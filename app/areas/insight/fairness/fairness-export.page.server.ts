import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isSection } from '~/areas/employers/sectors'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { measures, valueOf, type Measure } from './fairness'
import { fairnessPage, type FairnessPage } from './fairness.page.server'
import type { Cell } from './fairness-report'

export interface FairnessTable {
  title: string
  header: string[]
  rows: CellValue[][]
}

/** The numbers of the page as a table; null for a part that is none. */
export async function fairnessTable(
  ctx: Ctx<MemberActor>,
  part: string | undefined,
  search: URLSearchParams,
  language: Language,
): Promise<FairnessTable | null> {
  if (part !== 'groups' && part !== 'sectors') return null
  const page = await fairnessPage(ctx, search)
  return part === 'groups' ? groupsTable(page, language) : sectorsTable(page, language)
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

function groupsTable({ quarter, tables }: FairnessPage, language: Language): FairnessTable {
  const t = translator(language, 'fairness')
  const group = t as (key: string) => string
  const cells = (measure: Measure, cell: Cell): CellValue[] => [
    cell ? rounded(valueOf(cell.rate)) : null,
    cell?.standing ? rounded(cell.standing.ratio) : null,
    cell?.standing?.repair ?? null,
  ]
  return {
    title: `${t('title')} ${quarter}`,
    header: [
      t('quarter'),
      t('fields.dimension'),
      t('fields.group'),
      t('fields.clients'),
      t('fields.wanted'),
      ...measures.flatMap(measure => [
        t(`fields.${measure}`),
        t('fields.ratioOf', { field: t(`fields.${measure}`) }),
        `${t('fields.repair')}: ${t(`fields.${measure}`)}`,
      ]),
    ],
    rows: tables.flatMap(({ dimension, lines }) =>
      lines.map((line): CellValue[] => [
        quarter,
        t(`dimensions.${dimension}`),
        group(`groups.${dimension}.${line.group}`),
        line.clients,
        line.wanted ? rounded(valueOf(line.wanted)) : null,
        ...measures.flatMap(measure => cells(measure, line.cells[measure])),
      ]),
    ),
  }
}

function sectorsTable({ quarter, sectors }: FairnessPage, language: Language): FairnessTable {
  const t = translator(language, 'fairness')
  const employers = translator(language, 'employers')
  const group = t as (key: string) => string
  const name = (section: string) =>
    isSection(section) ? employers(`sections.${section}`) : t(section === 'other' ? 'sectors.other' : 'sectors.unknown')
  return {
    title: `${t('sectors.title')} ${quarter}`,
    header: [
      t('quarter'),
      t('fields.sector'),
      ...sectors.genders.map(one => group(`groups.gender.${one}`)),
      t('fields.apart'),
    ],
    rows: sectors.rows.map(({ section, shares, apart }): CellValue[] => [
      quarter,
      name(section),
      ...shares.map(rounded),
      rounded(apart),
    ]),
  }
}
