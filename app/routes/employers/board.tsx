import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { Table2 } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ViewTabs } from '~/areas/employers/lists/components/view-tabs'
import { filterStepOf } from '~/areas/employers/lists/filter-step.server'
import { EmployerFilters } from '~/areas/employers/components/employer-filters'
import { RelationBoard } from '~/areas/employers/components/relation-board'
import { isRelationState } from '~/areas/employers/employer'
import { moveRelation } from '~/areas/employers/move-relation.server'
import { isStrength, MoveInput, type BoardKind } from '~/areas/employers/relation-board'
import { relationBoardPage } from '~/areas/employers/relation-board.page.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'employers')('board.title')
  const { pathname, searchParams: search } = new URL(request.url)
  const step = await runAs(request, 'employers.list', ctx => filterStepOf(ctx, search))
  if (step !== null) throw redirect(`${pathname}?${step}`)
  return runAs(request, 'employers.list', async ctx => ({ ...(await relationBoardPage(ctx, search)), title }))
}

/** Moves one relation to another column; the message carries the way back. */
export async function action({ request }: ActionFunctionArgs) {
  const input = parseForm(await readForm(request), MoveInput)
  const t = translator(await languageOf(request), 'employers')
  const url = new URL(request.url)
  const back = url.pathname + url.search
  if (!input.ok) {
    await runAs(request, 'engagement.record', async () => null)
    return redirectWithToast(request, back, { kind: 'bad', message: t('board.notUnderstood') })
  }
  const { employerId, by, to } = input.value
  const done = await runAs(request, 'engagement.record', ctx => moveRelation(ctx, input.value))
  if (!done.ok) {
    const [first] = done.problems
    const words = first?.code === 'changed-meanwhile' ? 'board.meanwhile' : 'board.notAllowed'
    return redirectWithToast(request, back, { kind: 'bad', message: t(words, { name: brief(first?.found ?? '') }) })
  }
  const { name, from, version } = done.value
  const column = isRelationState(to)
    ? t(`states.${to}`)
    : isStrength(to)
      ? t(`relation.strengths.${to}`)
      : t('board.none')
  return redirectWithToast(request, back, {
    kind: 'good',
    message: t('board.moved', { name: brief(name), column }),
    undo: { action: back, fields: { employerId, by, to: from, version: String(version) } },
  })
}

const brief = (name: string) => (name.length > 150 ? `${name.slice(0, 149)}…` : name)

export default function Board() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const [search] = useSearchParams()
  const asTable = new URLSearchParams(search)
  asTable.delete('by')
  const kindTo = (kind: BoardKind) => {
    const next = new URLSearchParams(search)
    next.set('by', kind)
    return `/employers/board?${next}`
  }
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/employers', label: t('title') }]} />}
        title={t('board.title')}
        sub={t('board.sub')}
        acts={
          <LinkButton to={`/employers?${asTable}`} look="quiet" icon={Table2}>
            {t('board.asTable')}
          </LinkButton>
        }
      />
      <Tabs
        label={t('board.by')}
        tabs={[
          { to: kindTo('state'), label: t('board.kinds.state') },
          { to: kindTo('strength'), label: t('board.kinds.strength') },
          { to: kindTo('level'), label: t('board.kinds.level') },
        ]}
      />
      <ViewTabs views={page.views} place="board" />
      <Card flush>
        <EmployerFilters page={page} isTable={false} />
        <RelationBoard page={page} />
      </Card>
    </>
  )
}
