import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { activitiesPage } from '~/areas/engagement/activities/activities.page.server'
import { ladderStepNumbers } from '~/areas/engagement/activities/activity-catalogue'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The catalogue with the same filter as a file, with a column for each step of the progress ladder. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const page = await runAs(request, 'engagement.read', ctx => activitiesPage(ctx, search))
  const language = await languageOf(request)
  const t = translator(language, 'levels')
  const steps = translator(language, 'clients')
  const said = (line: { nl: string; en: string }) => (language === 'en' ? line.en : line.nl)
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('activities.title'), {
    header: [
      t('activities.name'),
      t('activities.minLevel'),
      t('activities.needs'),
      t('activities.benefit'),
      t('activities.effect'),
      t('activities.employerHours'),
      t('activities.networkHours'),
      ...ladderStepNumbers.map(step => `${step} ${steps(`steps.s${step}`)}`),
    ],
    rows: page.activities.map(one => [
      said(one.name),
      one.minLevel,
      one.needs.map(need => t(`needs.${need}`)).join(', '),
      said(one.benefit),
      said(one.expectedEffect),
      one.employerHours,
      one.networkHours,
      ...ladderStepNumbers.map(step => (one.ladderSteps.includes(step) ? 'x' : '')),
    ]),
  })
}
