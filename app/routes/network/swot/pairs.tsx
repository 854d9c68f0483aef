import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { BoardFrame } from '~/areas/network/swot/components/board-frame'
import { PairForm } from '~/areas/network/swot/components/pair-form'
import { PairList } from '~/areas/network/swot/components/pair-list'
import { PartLinks } from '~/areas/network/swot/components/part-links'
import { ProposedPairs } from '~/areas/network/swot/components/proposed-pairs'
import { PairChangeInput, PairInput } from '~/areas/network/swot/inputs'
import { changePair, linkCards, unlinkCards } from '~/areas/network/swot/link-cards.server'
import { pairsPage } from '~/areas/network/swot/pairs.page.server'
import { requireBoard } from '~/areas/network/swot/require-board.server'
import { formReply, type FormReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.boardId)
  const language = await languageOf(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'swot.read', ctx => pairsPage(ctx, id, search, language))
}

interface Replies {
  link?: FormReply
  sentence?: VersionedReply & { of: string }
}

/** Links two cards, changes the sentence of a strategy, or takes it away with a way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.boardId)
  await runAs(request, 'swot.write', ctx => requireBoard(ctx, 'swot.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'swot')
  const here = `/swot/${id}/pairs`
  const intent = form.get('intent')
  if (intent === 'link') {
    const input = parseForm(form, PairInput)
    if (!input.ok) return data<Replies>({ link: formReply(form, input.problems) }, 422)
    const done = await runAs(request, 'swot.write', ctx => linkCards(ctx, id, input.value))
    if (!done.ok) return data<Replies>({ link: formReply(form, done.problems) }, 422)
    return redirectWithToast(request, here, { kind: 'good', message: t('pair.linked') })
  }
  if (intent !== 'unlink' && intent !== 'sentence') throw notFound()
  const pairId = requiredId(String(form.get('pairId')))
  if (intent === 'unlink') {
    const done = await runAs(request, 'swot.write', ctx => unlinkCards(ctx, id, pairId))
    if (!done.ok)
      return redirectWithToast(request, here, { kind: 'bad', message: refusalText(language, done.problems) })
    const undo = { action: here, fields: { intent: 'link', ...done.value } }
    return redirectWithToast(request, here, { kind: 'good', message: t('pair.removed'), undo })
  }
  const load = async () => {
    const page = await runAs(request, 'swot.read', ctx => pairsPage(ctx, id, new URLSearchParams(), language))
    const pair = page.pairs.find(one => one.id === pairId)
    if (!pair) throw notFound()
    return pair
  }
  const before = await load()
  const chosen = withChoices(form, textsOf({ ...before }, ['sentence']))
  const reply = (problems: Parameters<typeof versionedReply>[1], typed: object | null, now: { version: number }) =>
    data<Replies>({ sentence: { ...versionedReply(chosen, problems, typed, now, ['sentence']), of: pairId } }, 422)
  const input = parseForm(chosen, PairChangeInput)
  if (!input.ok) return reply(input.problems, null, before)
  const done = await runAs(request, 'swot.write', ctx => changePair(ctx, id, pairId, input.value))
  if (!done.ok) return reply(done.problems, input.value, await load())
  return redirectWithToast(request, here, { kind: 'good', message: t('pair.saved') })
}

export default function Pairs() {
  const page = useLoaderData<typeof loader>()
  const replies = useActionData<typeof action>() as Replies | undefined
  const { t } = useTranslation('swot')
  return (
    <BoardFrame head={page.head}>
      <Card title={t('pair.title')} sub={t('pair.sub')} foot={<PartLinks boardId={page.head.id} part="pairs" />}>
        <PairList page={page} reply={replies?.sentence ?? null} />
      </Card>
      {page.head.may.change && page.inner.length > 0 && page.outer.length > 0 ? (
        <Card title={t('pair.link')}>
          <PairForm page={page} reply={replies?.link ?? null} />
        </Card>
      ) : null}
      <ProposedPairs page={page} />
    </BoardFrame>
  )
}
