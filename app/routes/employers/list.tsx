import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { Columns3, Copy, Plus, Upload } from 'lucide'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { ViewTabs } from '~/areas/employers/lists/components/view-tabs'
import { startOf } from '~/areas/employers/lists/views.page.server'
import { mostAtOnce } from '~/areas/employers/lists/bulk-change'
import { startBulk } from '~/areas/employers/lists/start-bulk.server'
import { filterStepOf } from '~/areas/employers/lists/filter-step.server'
import { employerFilterKeys } from '~/areas/employers/employer-list'
import { EmployerTable } from '~/areas/employers/components/employer-table'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { startMailing } from '~/areas/outreach/mailings/start-mailing.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { HeadActs } from '~/ui/head-acts'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'employers')('title')
  const { pathname, searchParams: search } = new URL(request.url)
  const step = await runAs(request, 'employers.list', ctx => filterStepOf(ctx, search))
  if (step !== null) throw redirect(`${pathname}?${step}`)
  const start = await runAs(request, 'employers.list', ctx => startOf(ctx, 'employers', search))
  if (start) throw redirect(start)
  return runAs(request, 'employers.list', async ctx => ({ ...(await listEmployersPage(ctx, search)), title }))
}

const Ids = z.array(z.uuid()).max(mostAtOnce)

/** Chosen employers get another owner at once, or go on to the page where more is changed; the message carries the way back. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'lists')
  const url = new URL(request.url)
  const back = url.pathname + url.search
  const intent = form.get('intent')
  const ids = Ids.safeParse(form.getAll('chosen'))
  const owner = z.uuid().safeParse(form.get('ownerId'))
  if (intent === 'mail' || intent === 'mail-all') {
    const chosen = intent === 'mail-all' ? { search: url.searchParams } : { ids: ids.data ?? [] }
    const begun = await runAs(request, 'mailings.send', ctx => startMailing(ctx, chosen, language))
    if (begun.ok) return redirect(`/mailings/${begun.value.id}`)
    const say = translator(language, 'mailings')
    const [first] = begun.problems
    const why = first?.code === 'mailing-too-many' ? 'tooMany' : first?.code === 'mailing-none' ? 'none' : 'wrongFilter'
    return redirectWithToast(request, back, { kind: 'warn', message: say(why) })
  }
  const isOwner = intent === 'owner'
  const choice = intent === 'all' ? { search: url.searchParams } : { ids: ids.data ?? [] }
  if (isOwner && !owner.success) {
    await runAs(request, 'engagement.record', async () => null)
    return redirectWithToast(request, back, { kind: 'warn', message: translator(language, 'employers')('list.giveTo') })
  }
  const change = isOwner ? { ownerId: owner.data } : {}
  const done = await runAs(request, 'engagement.record', ctx => startBulk(ctx, choice, change, isOwner))
  if (!done.ok) {
    const isTooMany = done.problems.some(one => one.code === 'bulk-too-many')
    return redirectWithToast(request, back, { kind: 'warn', message: t(isTooMany ? 'bulk.tooMany' : 'bulk.none') })
  }
  const here = `/employers/bulk/${done.value.id}`
  if (done.value.changed === null) return redirect(here)
  return redirectWithToast(request, back, {
    kind: 'good',
    message: translator(language, 'employers')('list.given', { count: done.value.changed }),
    undo: done.value.changed > 0 ? { action: here, fields: { intent: 'undo' } } : undefined,
  })
}

export default function Employers() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const { t: imports } = useTranslation('imports')
  const { t: duplicates } = useTranslation('duplicates')
  const format = useFormat()
  const [search] = useSearchParams()
  const asBoard = new URLSearchParams(
    [...search].filter(([key]) => (employerFilterKeys as readonly string[]).includes(key)),
  )
  asBoard.set('by', 'state')
  const pairs = page.openPairs
    ? duplicates('pairs.count', { count: page.openPairs, formatted: format.number(page.openPairs) })
    : duplicates('pairs.none')
  const links = [
    { to: `/employers/board?${asBoard}`, label: t('board.asBoard'), icon: Columns3 },
    ...(page.may.merge ? [{ to: '/employers/duplicates', label: pairs, icon: Copy }] : []),
    ...(page.may.import ? [{ to: '/imports/new', label: imports('start'), icon: Upload }] : []),
  ]
  return (
    <>
      <PageHead
        title={t('title')}
        sub={page.total === null && !page.grouped ? t('list.many') : undefined}
        acts={
          <HeadActs links={links}>
            {page.may.write ? (
              <LinkButton to="/employers/new" icon={Plus}>
                {t('add')}
              </LinkButton>
            ) : null}
          </HeadActs>
        }
      />
      <ViewTabs views={page.views} place="list" />
      <Card flush>
        <EmployerTable page={page} />
      </Card>
    </>
  )
}
