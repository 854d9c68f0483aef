import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { isSection } from '~/areas/employers/sectors'
import { exportResults } from '~/areas/engagement/surveys/survey-results.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** The results as a file, line by line what the page shows: nothing stands in it that is hidden there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.surveyId)
  const language = await languageOf(request)
  const t = translator(language, 'surveys')
  const employers = translator(language, 'employers')
  const { name, items, before, sectors } = await runAs(request, 'surveys.read', ctx => exportResults(ctx, id))
  const sectorText = (sector: string) =>
    sector === 'all' ? t('results.all') : isSection(sector) ? employers(`sections.${sector}`) : t('results.noSector')
  const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  return fileResponse(new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv', name, {
    header: [
      t('results.sector'),
      t('results.rank'),
      t('results.item'),
      t('results.count'),
      t('results.importance'),
      t('results.lacking'),
      t('results.gap'),
      t('results.learnable'),
      t('results.top'),
      t('results.keyCompetence'),
      t('results.transversal'),
      before ? t('years.gapIn', { year: before.year }) : t('years.gapBefore'),
      t('years.change'),
      t('overlay.level'),
      t('overlay.clientCountFile'),
    ],
    rows: sectors.flatMap(sector =>
      [...sector.figures]
        .sort((a, b) => a.rank - b.rank)
        .flatMap(figure => {
          const item = items.find(one => one.key === figure.item)
          if (!item) return []
          const beside = sector.overlay.find(one => one.item === figure.item)
          return [
            [
              sectorText(sector.sector),
              figure.rank,
              item[language],
              figure.n,
              round(figure.importance),
              round(figure.lacking),
              round(figure.gap),
              round(figure.learnable),
              figure.top,
              t(`keyCompetences.${item.keyCompetence}`),
              t(`transversals.${item.transversal}`),
              round(figure.past),
              round(figure.change),
              beside?.level ?? null,
              beside?.clients ?? null,
            ],
          ]
        }),
    ),
  })
}
