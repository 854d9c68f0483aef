import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { changeOwner, returnOwners } from '~/areas/employers/change-owner.server'
import { EmployerTable } from '~/areas/employers/components/employer-table'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'employers')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'employers.list', async ctx => ({ ...(await listEmployersPage(ctx, search)), title }))
}

const Ids = z.array(z.uuid()).max(500)
/** An undo of at most this many rows fits in the message. */
const mostUndone = 20

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'employers')
  const url = new URL(request.url)
  const back = url.pathname + url.search
  if (form.get('intent') === 'return-owners') {
    await runAs(request, 'engagement.record', ctx => returnOwners(ctx, String(form.get('before') ?? '')))
    return redirectWithToast(request, back, { kind: 'good', message: t('list.givenBack') })
  }
  const chosen = Ids.safeParse(form.getAll('chosen'))
  const owner = z.uuid().safeParse(form.get('ownerId'))
  if (!chosen.success || chosen.data.length === 0 || !owner.success) {
    await runAs(request, 'engagement.record', async () => null)
    return redirectWithToast(request, back, { kind: 'warn', message: t('list.giveTo') })
  }
  const done = await runAs(request, 'engagement.record', ctx => changeOwner(ctx, chosen.data, owner.data))
  if (!done.ok) return redirectWithToast(request, back, { kind: 'bad', message: t('list.giveTo') })
  const { before, count } = done.value
  const undo = before.map(row => `${row.employerId}:${row.ownerId ?? ''}`).join(',')
  return redirectWithToast(request, back, {
    kind: 'good',
    message: t('list.given', { count }),
    undo:
      before.length > 0 && before.length <= mostUndone
        ? { action: '/employers', fields: { intent: 'return-owners', before: undo } }
        : undefined,
  })
}

export default function Employers() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const { t: imports } = useTranslation('imports')
  return (
    <>
      <PageHead
        title={t('title')}
        sub={page.total === null ? t('list.many') : undefined}
        acts={
          <>
            {page.may.import ? (
              <LinkButton to="/imports/new" look="quiet" icon={Upload}>
                {imports('start')}
              </LinkButton>
            ) : null}
            {page.may.write ? (
              <LinkButton to="/employers/new" icon={Plus}>
                {t('add')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Card flush>
        <EmployerTable page={page} />
      </Card>
    </>
  )
}
