import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useRevalidator } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { CountFacts, ProblemTable, RowTable, runStateKey, runTone } from '~/areas/imports/components/import-parts'
import { MappedNotice } from '~/areas/imports/components/mapped-notice'
import { ReadingCard } from '~/areas/imports/components/reading-card'
import { UndoButton, UndoReport } from '~/areas/imports/components/undo-parts'
import { TwinRows } from '~/areas/imports/components/twin-rows'
import { CorrectedRows, WrongRows } from '~/areas/imports/components/wrong-rows'
import { chooseTwins } from '~/areas/imports/choose-twins.server'
import { correctRow, leaveOutRows } from '~/areas/imports/correct-row.server'
import { importPage, type ImportPage } from '~/areas/imports/import.page.server'
import { requireRun } from '~/areas/imports/require-run.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { isTwinChoice, readChoices } from '~/areas/imports/twins'
import { askUndo } from '~/areas/imports/undo-import.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import type { Problem } from '~/platform/result'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { SubmitButton } from '~/ui/form/entry-form'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.importId)
  const title = translator(await languageOf(request), 'imports')('title')
  const twinsAfter = Number(new URL(request.url).searchParams.get('twins')?.match(/^\d{1,9}$/)?.[0] ?? 0)
  const page = await runAs(request, 'employers.import', ctx => importPage(ctx, id, twinsAfter))
  if (page.state === 'mapping') throw redirect(`/imports/${id}/columns`)
  return { ...page, title: `${page.fileName} · ${title}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.importId)
  const form = await readForm(request)
  const intent = form.get('intent')
  const t = translator(await languageOf(request), 'imports')
  const here = `/imports/${id}`
  const say = (to: string, kind: 'good' | 'bad' | 'info', message: string) =>
    redirectWithToast(request, to, { kind, message })
  const gone = () => say(here, 'bad', t('problems.import-gone'))
  const line = Number(form.get('line'))
  switch (intent) {
    case 'stop': {
      const stopped = await runAs(request, 'employers.import', ctx => stopImport(ctx, id))
      return stopped.ok ? say('/imports', 'good', t('discarded')) : gone()
    }
    case 'correct': {
      const cells = cellsOf(form)
      const done = await runAs(request, 'employers.import', ctx => correctRow(ctx, id, line, cells))
      if (!done.ok) return gone()
      return done.value.problems === 0
        ? say(`${here}#wrong`, 'good', t('rowRight', { line }))
        : say(`${here}#line-${line}`, 'bad', t('rowStillWrong', { line }))
    }
    case 'leave-out':
    case 'leave-out-all': {
      const only = intent === 'leave-out' ? line : null
      const done = await runAs(request, 'employers.import', ctx => leaveOutRows(ctx, id, only))
      return done.ok ? say(`${here}#wrong`, 'good', t('leftOut', { count: done.value.rows })) : gone()
    }
    case 'choose-update':
    case 'choose-create':
    case 'choose-skip':
    case 'choose': {
      const rest = intent === 'choose' ? null : intent.slice('choose-'.length)
      const chosen = isTwinChoice(rest) ? { rest } : readChoices(form)
      const done = await runAs(request, 'employers.import', ctx => chooseTwins(ctx, id, chosen))
      if (!done.ok) return gone()
      const { undecided: count } = done.value
      return say(
        `${here}${new URL(request.url).search}#twins`,
        'good',
        count > 0 ? t('twins.left', { count }) : t('twins.done'),
      )
    }
    case 'undo': {
      const asked = await runAs(request, 'employers.import', ctx => askUndo(ctx, id))
      if (asked.ok) return say(here, 'info', t('undoAsked', { file: asked.value.fileName }))
      const [why] = asked.problems
      return why?.code === 'analysis-agreed' ? say(here, 'bad', noUndoWords(t, why)) : gone()
    }
    case 'commit': {
      const done = await runAs(request, 'employers.import', ctx => startImport(ctx, id))
      if (!done.ok) {
        const code = (['file-has-problems', 'choose-twins-first'] as const).find(known =>
          done.problems.some(one => one.code === known),
        )
        return say(here, 'bad', t(`problems.${code ?? 'import-gone'}`))
      }
      const { fileName: file, counts } = done.value
      return counts
        ? say(here, 'good', t('done', { file, created: counts.new, changed: counts.changed }))
        : say(here, 'info', t('started', { file }))
    }
    default:
      await runAs(request, 'employers.import', ctx => requireRun(ctx, id))
      return gone()
  }
}

/** Why a file cannot be taken back. */
function noUndoWords(t: TFunction<'imports'>, why: Pick<Problem, 'code' | 'found'> | null): string {
  return why?.code === 'analysis-agreed'
    ? t('noUndoAgreed', { title: why.found ?? '' })
    : t(why ? 'noUndoAnyMore' : 'noUndo')
}

function cellsOf(form: FormData): Record<string, string> {
  const cells = [...form].filter(([name, value]) => name.startsWith('cell.') && typeof value === 'string')
  return Object.fromEntries(cells.map(([name, value]) => [name.slice('cell.'.length), String(value)]))
}

const refreshMillis = 2_000

export default function ImportRoute() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { revalidate } = useRevalidator()
  const isRunning = ['running', 'reading', 'undoing'].includes(page.state)
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
        state={<Chip tone={runTone(page.state)}>{t(`runStates.${runStateKey(page.state)}`)}</Chip>}
        sub={page.state === 'preview' ? `${t(`kinds.${page.kind}`)} · ${t('previewSub')}` : t(`kinds.${page.kind}`)}
        acts={
          page.state === 'reading' ? null : page.state === 'preview' ? (
            <PreviewActs page={page} />
          ) : (
            <>
              {page.mayUndo ? <UndoButton /> : null}
              <LinkButton to="/imports/new">{t('start')}</LinkButton>
            </>
          )
        }
      />
      <div className="stack">
        {isRunning ? <ReadingCard page={page} /> : null}
        {page.keptUntil && page.state !== 'running' ? (
          <p className="muted small">{t('keptUntil', { moment: format.moment(page.keptUntil) })}</p>
        ) : null}
        {page.problems.length > 0 ? (
          <Notice tone="bad" title={t('problemsTitle', { count: page.problemCount })}>
            {t('problemsText')}
          </Notice>
        ) : null}
        {page.state === 'failed' && page.problems.length === 0 ? <Notice tone="bad" title={t('failed')} /> : null}
        {page.state === 'cancelled' ? <Notice title={t('cancelled')} /> : null}
        {page.state === 'expired' ? <Notice title={t('expired')} /> : null}
        <MappedNotice page={page} />
        {page.unknownColumns.length > 0 && page.problems.length === 0 ? (
          <Notice tone="warn">
            {t(page.keepsExtra ? 'extra' : 'ignored', { names: page.unknownColumns.join(', ') })}
          </Notice>
        ) : null}
        {page.state === 'reading' ? null : (
          <Card title={page.state === 'preview' ? t('preview') : t('report')}>
            <CountFacts counts={page.counts} twins={page.twins} />
          </Card>
        )}
        {page.undoFailed ? <Notice tone="bad" title={t('undoFailed')} /> : null}
        {page.state === 'committed' && !page.mayUndo ? (
          <p className="muted small">{noUndoWords(t, page.whyNoUndo)}</p>
        ) : null}
        <UndoReport page={page} />
        <WrongRows page={page} />
        <TwinRows page={page} />
        <CorrectedRows page={page} />
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
      {page.counts.wrong > 0 ? (
        <span className="muted">{t('correctFirst', { count: page.counts.wrong })}</span>
      ) : page.twins.undecided > 0 ? (
        <a href="#twins">{t('twins.chooseFirst', { count: page.twins.undecided })}</a>
      ) : count > 0 ? (
        <SubmitButton name="intent" value="commit">
          {t('commit', { count })}
        </SubmitButton>
      ) : (
        <span className="muted">{t('nothing')}</span>
      )}
    </Form>
  )
}
