import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator, useSearchParams } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { PairSearchCard, PassedOver } from '~/areas/employers/duplicates/components/pair-search-card'
import { PairTable } from '~/areas/employers/duplicates/components/pair-table'
import { SettleInput } from '~/areas/employers/duplicates/pair'
import { pairsPage } from '~/areas/employers/duplicates/pairs.page.server'
import { reopenPair, settlePair } from '~/areas/employers/duplicates/settle-pair.server'
import { startPairSearch, stopPairSearch } from '~/areas/employers/duplicates/start-pair-search.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { titled } from '../access/titled'

export const meta = titled

const here = '/employers/duplicates'

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'duplicates')('pairs.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'employers.merge', async ctx => ({ ...(await pairsPage(ctx, search)), title }))
}

const StopInput = z.object({ searchId: z.uuid() })

/** Settles pairs and takes that back, from here and from an employer's own page; starts and stops the search. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'duplicates')
  const url = new URL(request.url)
  const ofEmployer = z.uuid().safeParse(form.get('of')).data
  const back = ofEmployer ? `/employers/${ofEmployer}/duplicates` : url.pathname + url.search
  const say = (
    kind: 'good' | 'warn' | 'info',
    message: string,
    undo?: { action: string; fields: Record<string, string> },
  ) => redirectWithToast(request, back, { kind, message, undo })
  const intent = form.get('intent')
  if (intent === 'settle' || intent === 'reopen') {
    const input = parseForm(form, SettleInput)
    if (!input.ok) {
      await runAs(request, 'employers.merge', async () => null)
      return say('warn', t('pairs.problems.unclear'))
    }
    const { employerId, otherId } = input.value
    const act = intent === 'settle' ? settlePair : reopenPair
    const done = await runAs(request, 'employers.merge', ctx => act(ctx, input.value))
    if (!done.ok) return say('warn', t(intent === 'settle' ? 'pairs.problems.settled' : 'pairs.problems.open'))
    if (intent === 'reopen') return say('good', t('pairs.reopened', done.value))
    const fields = { intent: 'reopen', employerId, otherId, ...(ofEmployer ? { of: ofEmployer } : {}) }
    return say('good', t('pairs.settled', done.value), { action: here, fields })
  }
  if (intent === 'stop') {
    const input = parseForm(form, StopInput)
    const stopped = await runAs(request, 'employers.merge', async ctx =>
      input.ok ? stopPairSearch(ctx, input.value.searchId) : { ok: false as const },
    )
    return stopped.ok ? say('good', t('pairs.search.stopped')) : say('warn', t('pairs.problems.ended'))
  }
  const started = await runAs(request, 'employers.merge', async ctx =>
    intent === 'search' ? startPairSearch(ctx) : { ok: false as const },
  )
  return started.ok ? say('info', t('pairs.search.started')) : say('warn', t('pairs.problems.atWork'))
}

const refreshMillis = 2_000

export default function DuplicatePairs() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('duplicates')
  const { t: employers } = useTranslation('employers')
  const { revalidate } = useRevalidator()
  const [search] = useSearchParams()
  const isSearching = page.search.atWork !== null
  useEffect(() => {
    if (!isSearching) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isSearching, revalidate])
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/employers', label: employers('title') }]} />}
        title={t('pairs.title')}
        sub={t('pairs.sub')}
      />
      <div className="stack">
        <PairSearchCard search={page.search} />
        <Tabs
          label={t('pairs.title')}
          tabs={[
            {
              to: search.has('tab') ? `${here}?tab=open` : here,
              label: t('pairs.tabs.open'),
              count: page.counts.open ?? undefined,
            },
            { to: `${here}?tab=settled`, label: t('pairs.tabs.settled'), count: page.counts.settled ?? undefined },
          ]}
        />
        <Card flush>
          <PairTable page={page} />
        </Card>
        <PassedOver keys={page.search.passedOver} />
      </div>
    </>
  )
}
