import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { sectionOf } from '~/areas/employers/sectors'
import { formatFor } from '~/platform/format'
import { translator } from '~/platform/i18n.server'
import { localeOf, type Language } from '~/platform/languages'
import { figureOf, indicators } from './figures'
import type { PartExport } from './part-export'
import { aboutOf } from './part-words.server'
import { barShapes } from './picture-shapes'
import { sectorsPage } from './sectors.page.server'

/** Sectors with every figure, its source and its period. */
export async function sectorsTable(ctx: Ctx<MemberActor>, analysisId: string, language: Language): Promise<PartExport> {
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
