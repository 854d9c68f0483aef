import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportContacts } from '~/areas/employers/contact-list/list-contacts.page.server'
import { exportTable } from '~/areas/employers/lists/components/export-table'
import { i18nFor, languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of contacts as it is shown now, as a file. A wrong filter leads back to the list, which says what is wrong. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const list = await runAs(request, 'employers.export', ctx => exportContacts(ctx, search))
  if (!list.ok) {
    const back = new URLSearchParams([...search].filter(([key]) => key !== 'format'))
    return redirectWithToast(request, `/contacts?${back}`, {
      kind: 'bad',
      message: translator(language, 'lists')('noFile'),
    })
  }
  const title = translator(language, 'contacts')('title')
  return fileResponse(
    search.get('format') === 'xlsx' ? 'xlsx' : 'csv',
    title,
    exportTable(list.value, i18nFor(language)),
  )
}
