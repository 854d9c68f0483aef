import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { sayTaskTitle } from '~/areas/engagement/components/task-title'
import type { TaskKind, TaskState } from '~/areas/engagement/task'
import { exportTasks } from '~/areas/engagement/task-list.page.server'
import { i18nFor, languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of tasks with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const t = translator(language, 'engagement')
  const rows = await runAs(request, 'tasks.write', ctx => exportTasks(ctx, search, language))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('tasks.title'), {
    header: [
      t('tasks.what'),
      t('tasks.about'),
      t('contact.employer'),
      t('tasks.kind'),
      t('tasks.state'),
      t('tasks.dueOn'),
      t('tasks.owner'),
    ],
    rows: rows.map(row => [
      sayTaskTitle(i18nFor(language), row),
      row.about,
      row.employer,
      t(`tasks.kinds.${row.kind as TaskKind}`),
      t(`tasks.states.${row.state as TaskState}`),
      row.dueOn,
      row.owner,
    ]),
  })
}
