import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { CountFacts, ProblemTable, RowTable, runStateKey } from '~/areas/imports/components/import-parts'
import { importPage, type ImportPage } from '~/areas/imports/import.page.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { SubmitButton } from '~/ui/form/entry-form'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Progress } from '~/ui/progress'
import { requiredId } from '../required-id.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.importId)
  return runAs(request, 'employers.import', ctx => importPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.importId)
  const intent = (await readForm(request)).get('intent')
  const t = translator(await languageOf(request), 'imports')
  const here = `/imports/${id}`
  if (intent === 'stop') {
    const stopped = await runAs(request, 'employers.import', ctx => stopImport(ctx, id))
    return redirectWithToast(
      request,
      stopped.ok ? '/imports' : here,
      stopped.ok ? { kind: 'good', message: t('discarded') } : { kind: 'bad', message: t('problems.import-gone') },
    )
  }
  const done = await runAs(request, 'employers.import', ctx => startImport(ctx, id))
  if (!done.ok) return redirectWithToast(request, here, { kind: 'bad', message: t('problems.import-gone') })
  const { fileName: file, counts } = done.value
  const message = counts ? t('done', { file, created: counts.new, changed: counts.changed }) : t('started', { file })
  return redirectWithToast(request, here, { kind: counts ? 'good' : 'info', message })
}

const refreshMillis = 2_000

export default function ImportRoute() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('imports')
  const { revalidate } = useRevalidator()
  const isRunning = page.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isRunning, revalidate])
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/imports', label: t('title') }]} />}
        title={page.fileName}
        state={<Chip tone={page.state === 'failed' ? 'bad' : 'info'}>{t(`runStates.${runStateKey(page.state)}`)}</Chip>}
        sub={page.state === 'preview' ? `${t(`kinds.${page.kind}`)} · ${t('previewSub')}` : t(`kinds.${page.kind}`)}
        acts={
          page.state === 'preview' ? (
            <PreviewActs page={page} />
          ) : (
            <LinkButton to="/imports/new">{t('start')}</LinkButton>
          )
        }
      />
      <div className="stack">
        {isRunning ? <RunningCard page={page} /> : null}
        {page.problems.length > 0 ? (
          <Notice tone="bad" title={t('problemsTitle', { count: page.problemCount })}>
            {t('problemsText')}
          </Notice>
        ) : null}
        {page.state === 'failed' && page.problems.length === 0 ? <Notice tone="bad" title={t('failed')} /> : null}
        {page.state === 'cancelled' ? <Notice title={t('cancelled')} /> : null}
        {page.unknownColumns.length > 0 ? (
          <Notice tone="warn">
            {t(page.keepsExtra ? 'extra' : 'ignored', { names: page.unknownColumns.join(', ') })}
          </Notice>
        ) : null}
        <Card title={page.state === 'preview' ? t('preview') : t('report')}>
          <CountFacts counts={page.counts} />
        </Card>
        {page.problems.length > 0 ? (
          <Card
            title={t('problemsTitle', { count: page.problemCount })}
            sub={
              page.problemCount > page.problems.length ? t('problemsMore', { shown: page.problems.length }) : undefined
            }
            flush
          >
            <ProblemTable problems={page.problems} />
          </Card>
        ) : null}
        {page.rows.length > 0 ? (
          <Card title={t('firstRows')} flush>
            <RowTable rows={page.rows} />
          </Card>
        ) : null}
      </div>
    </>
  )
}

function PreviewActs({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const count = page.counts.new + page.counts.changed
  return (
    <Form method="post" className="cluster">
      <Button name="intent" value="stop" look="quiet">
        {t('discard')}
      </Button>
      {count > 0 ? (
        <SubmitButton name="intent" value="commit">
          {t('commit', { count })}
        </SubmitButton>
      ) : (
        <span className="muted">{t('nothing')}</span>
      )}
    </Form>
  )
}

function RunningCard({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const total = page.progress?.total ?? page.counts.rows
  const done = page.progress?.done ?? 0
  return (
    <Card title={t('running')}>
      <div className="stack">
        <Progress value={done} max={total}>
          {t('progress', { done, total })}
        </Progress>
        <Form method="post" className="cluster">
          <LinkButton look="text" to={`/imports/${page.id}`} className="no-script-only">
            {t('refresh')}
          </LinkButton>
          <Button name="intent" value="stop" look="danger-quiet">
            {t('cancel')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
