import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { sectionOf } from '~/areas/employers/sectors'
import { formatFor } from '~/platform/format'
import { translator } from '~/platform/i18n.server'
import { localeOf, type Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { stages } from './analysis-template'
import { figureOf, indicators } from './figures'
import { stakeholdersPage } from './influence.page.server'
import { scoreKinds } from './scores'
import { sectorsPage } from './sectors.page.server'
import { barShapes, gridShapes, type GridWords } from './picture-shapes'
import type { Shape } from './picture-shapes'
import type { GridKey } from './quadrants'
import { stakeSigns } from './stakes'

export interface PartExport {
  title: string
  /** Analysis, day, template version and raters: what every number was made from. */
  about: string
  header: string[]
  rows: CellValue[][]
  /** The column that names a row. */
  nameAt: number
  createdAt: Date
  /** Drawn in the PDF above the rows. */
  pictures: { width: number; height: number; shapes: Shape[]; alt: string }[]
}

/** A part of an analysis as a table for a file: sectors, stakeholders or the matrix. */
export async function partExport(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  part: string | null,
  language: Language,
): Promise<PartExport> {
  if (part === 'stakeholders') return stakeholdersTable(ctx, analysisId, language)
  if (part === 'matrix') return matrixTable(ctx, analysisId, language)
  return sectorsTable(ctx, analysisId, language)
}

interface Head {
  name: string
  heldOn: Date
  templateVersion: number
  scored: number
  organisations: number
}

function aboutOf(head: Head, language: Language, timeZone: string): string {
  const t = translator(language, 'stakeholders')
  const format = formatFor({ locale: localeOf(language), timeZone })
  const { scored, organisations, templateVersion: version } = head
  const who = `${t('raters', { count: scored })} ${t('fromOrganisations', { count: organisations })}`
  return [head.name, format.day(head.heldOn), t('made', { version }), who].join(' · ')
}

async function sectorsTable(ctx: Ctx<MemberActor>, analysisId: string, language: Language): Promise<PartExport> {
  const { head, rows } = await sectorsPage(ctx, analysisId)
  const t = translator(language, 'stakeholders')
  const employers = translator(language, 'employers')
  const format = formatFor({ locale: localeOf(language), timeZone: ctx.actor.timeZone })
  return {
    title: t('sectors.title'),
    nameAt: 1,
    createdAt: ctx.now,
    pictures: [
      {
        ...barShapes(
          rows.flatMap(row => {
            const section = sectionOf(row.sectorCode)
            const name = section ? employers(`sections.${section}`) : row.sectorCode
            if (row.jobs === null) return []
            return [
              {
                name,
                jobs: row.jobs,
                said: [format.number(row.jobs), row.share === null ? '' : format.percent(row.share)].join(' · '),
              },
            ]
          }),
        ),
        alt: t('sectors.chartLabel', { count: rows.filter(row => row.jobs !== null).length }),
      },
    ],
    about: aboutOf(head, language, ctx.actor.timeZone),
    header: [
      'SBI',
      t('sectors.sector'),
      t('sectors.rank'),
      `${t('sectors.share')} (%)`,
      ...indicators.flatMap(indicator => {
        const figure = t(`indicators.${indicator}`)
        return [figure, t('sectors.ownSource', { figure }), t('sectors.ownPeriod', { figure })]
      }),
      t('sectors.sources'),
    ],
    rows: rows.map(row => {
      const section = sectionOf(row.sectorCode)
      return [
        row.sectorCode,
        section ? employers(`sections.${section}`) : row.sectorCode,
        row.rank,
        row.share === null ? null : Math.round(row.share * 1_000) / 10,
        ...indicators.flatMap(indicator => {
          const figure = figureOf(row, indicator)
          if (!figure) return [null, null, null]
          const value = indicator === 'hard_to_fill' ? (figure.value === 1 ? t('yes') : t('no')) : figure.value
          return [value, figure.source, figure.period]
        }),
        row.vacancySources.map(one => one.name).join('; '),
      ]
    }),
  }
}

async function stakeholdersTable(ctx: Ctx<MemberActor>, analysisId: string, language: Language): Promise<PartExport> {
  const { head, stakeholders, limits } = await stakeholdersPage(ctx, analysisId)
  const t = translator(language, 'stakeholders')
  return {
    title: t('influence.title'),
    nameAt: 0,
    createdAt: ctx.now,
    pictures: (['importance', 'interest'] as const).map(grid => ({
      ...gridShapes(grid, drawn(grid, stakeholders), limits, gridWords(grid, t)),
      alt: t('influence.gridLabel', {
        grid: t(grid === 'importance' ? 'influence.gridImportance' : 'influence.gridInterest'),
        count: stakeholders.length,
      }),
    })),
    about: aboutOf(head, language, ctx.actor.timeZone),
    header: [
      t('influence.stakeholder'),
      t('influence.kind'),
      t('stakeholder.stakes'),
      ...scoreKinds.flatMap(kind => [t(`scores.${kind}`), `${t(`scores.${kind}`)}: ${t('stakeholder.spread')}`]),
      t('influence.value'),
      t('influence.n'),
      t('influence.quadrant'),
      t('influence.power'),
      t('influence.borderline'),
      t('stakeholder.reason'),
      t('stakeholder.note'),
    ],
    rows: stakeholders.map(one => [
      one.label,
      t(`kinds.${one.kind === 'primary' ? 'primary' : 'secondary'}`),
      one.stakes.map(stake => `${stakeSigns[stake.effect]} ${stake.text}`).join('; '),
      ...scoreKinds.flatMap(kind => {
        const spread = one.spread[kind]
        return [
          one.standing ? Math.round(one.standing.exact[kind] * 10) / 10 : null,
          spread ? t('influence.spread', { low: spread.lowest, high: spread.highest }) : null,
        ]
      }),
      one.standing ? t(one.standing.isAgreed ? 'influence.agreedValue' : 'influence.meanValue') : null,
      one.n,
      one.quadrant && t(`quadrants.${one.quadrant}`),
      one.power && t(`powers.${one.power}`),
      one.borderline?.importance || one.borderline?.interest ? t('yes') : t('no'),
      one.influenceReason,
      one.agreedNote,
    ]),
  }
}

/** Stakeholders with scores, as a grid draws them. */
function drawn(grid: GridKey, stakeholders: Awaited<ReturnType<typeof stakeholdersPage>>['stakeholders']) {
  return stakeholders.flatMap(({ id, label, headcount, standing, before, borderline }) =>
    standing
      ? [{ id, label, headcount, exact: standing.exact, before, isBorderline: borderline?.[grid] === true }]
      : [],
  )
}

function gridWords(grid: GridKey, t: ReturnType<typeof translator<'stakeholders'>>): GridWords {
  return grid === 'importance'
    ? {
        corners: [t('quadrants.A'), t('quadrants.B'), t('quadrants.D'), t('quadrants.C')],
        across: t('scores.influence'),
        up: t('scores.importance'),
      }
    : {
        corners: [
          t('powers.keep_satisfied'),
          t('powers.key_player'),
          t('powers.minimal_effort'),
          t('powers.keep_informed'),
        ],
        across: t('scores.interest'),
        up: t('scores.influence'),
      }
}

async function matrixTable(ctx: Ctx<MemberActor>, analysisId: string, language: Language): Promise<PartExport> {
  const { head, stakeholders } = await stakeholdersPage(ctx, analysisId)
  const t = translator(language, 'stakeholders')
  return {
    title: t('matrix.title'),
    nameAt: 0,
    createdAt: ctx.now,
    pictures: [],
    about: aboutOf(head, language, ctx.actor.timeZone),
    header: [
      t('matrix.stakeholder'),
      t('influence.quadrant'),
      ...stages.flatMap(stage => [t(`stages.${stage}`), `${t(`stages.${stage}`)}: ${t('matrix.reason')}`]),
    ],
    rows: stakeholders.flatMap(one =>
      one.cells
        ? [[one.label, one.quadrant, ...one.cells.flatMap(cell => [t(`participation.${cell.kind}`), cell.reason])]]
        : [],
    ),
  }
}
