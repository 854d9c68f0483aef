import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportTable } from '~/areas/employers/lists/components/export-table'
import { exportEmployers } from '~/areas/employers/lists/export-list.server'
import { i18nFor, languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list as it is shown now, as a file for a spreadsheet. A wrong filter leads back to the list, which says what is wrong. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const list = await runAs(request, 'employers.export', ctx => exportEmployers(ctx, search))
  if (!list.ok) {
    const back = new URLSearchParams([...search].filter(([key]) => key !== 'format'))
    return redirectWithToast(request, `/employers?${back}`, {
      kind: 'bad',
      message: translator(language, 'lists')('noFile'),
    })
  }
  const title = translator(language, 'employers')('title')
  return fileResponse(
    search.get('format') === 'xlsx' ? 'xlsx' : 'csv',
    title,
    exportTable(list.value, i18nFor(language)),
  )
}
