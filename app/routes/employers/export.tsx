import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportEmployers } from '~/areas/employers/list-employers.page.server'
import { sectionOf } from '~/areas/employers/sectors'
import { isRelationState } from '~/areas/employers/employer'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list as it is filtered now, as a file for a spreadsheet. Cells that would start a formula are defused. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'employers.export', ctx => exportEmployers(ctx, search))
  const t = translator(await languageOf(request), 'employers')
  const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? ''
  const table = {
    header: [
      t('columns.name'),
      t('columns.city'),
      t('columns.sector'),
      t('columns.state'),
      t('columns.level'),
      t('columns.owner'),
      t('columns.lastContact'),
      t('columns.nextStep'),
      t('columns.nextStepOn'),
    ],
    rows: rows.map(row => {
      const section = sectionOf(row.sectorCode)
      return [
        row.name,
        row.city,
        section ? t(`sections.${section}`) : '',
        isRelationState(row.relationState) ? t(`states.${row.relationState}`) : '',
        row.level,
        row.ownerName,
        day(row.lastContactOn),
        row.nextStep,
        day(row.nextStepOn),
      ]
    }),
  }
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), table)
}
