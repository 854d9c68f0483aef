import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { addAction } from '~/areas/network/swot/add-action.server'
import { cardPage } from '~/areas/network/swot/card.page.server'
import { changeCard } from '~/areas/network/swot/change-card.server'
import { ActionsCard } from '~/areas/network/swot/components/actions-card'
import { CardForm } from '~/areas/network/swot/components/card-form'
import { useSwotWord } from '~/areas/network/swot/components/use-swot-word'
import { WeightMark } from '~/areas/network/swot/components/weight-mark'
import { ActionInput, cardFields, CardInput } from '~/areas/network/swot/inputs'
import { pulseOf } from '~/areas/network/swot/pulse-of'
import { removeCard, restoreCard } from '~/areas/network/swot/remove-card.server'
import { formReply, type FormReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { formatFor } from '~/platform/format'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { useLive } from '~/ui/use-live'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'
import { brief, refusalText } from './refused.server'

export const meta = titled

const idsOf = (params: LoaderFunctionArgs['params']) => ({
  boardId: requiredId(params.boardId),
  cardId: requiredId(params.cardId),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { boardId, cardId } = idsOf(params)
  const language = await languageOf(request)
  return runAs(request, 'swot.read', async ctx => {
    const page = await cardPage(ctx, boardId, cardId, language)
    return { ...page, title: page.card.text }
  })
}

interface Replies {
  card?: VersionedReply
  action?: FormReply
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { boardId, cardId } = idsOf(params)
  const language = await languageOf(request)
  const load = async () => {
    const page = await runAs(request, 'swot.write', ctx => cardPage(ctx, boardId, cardId, language))
    return page.card
  }
  const before = await load()
  const form = await readForm(request)
  const t = translator(language, 'swot')
  const [board, here] = [`/swot/${boardId}`, `/swot/${boardId}/cards/${cardId}`]
  const refuse = (problems: Parameters<typeof refusalText>[1]) =>
    redirectWithToast(request, here, { kind: 'bad', message: refusalText(language, problems) })
  const intent = form.get('intent')
  if (intent === 'remove') {
    const done = await runAs(request, 'swot.write', ctx => removeCard(ctx, boardId, cardId))
    if (!done.ok) return refuse(done.problems)
    const message = t('card.removed', { text: brief(done.value.text) })
    const undo = { action: board, fields: { intent: 'restore', cardId } }
    return redirectWithToast(request, board, { kind: 'good', message, undo })
  }
  if (intent === 'restore') {
    const done = await runAs(request, 'swot.write', ctx => restoreCard(ctx, boardId, cardId))
    if (!done.ok) return refuse(done.problems)
    const message = t('card.restored', { text: brief(done.value.text) })
    return redirectWithToast(request, here, { kind: 'good', message })
  }
  if (intent === 'action') {
    const input = parseForm(form, ActionInput)
    if (!input.ok) return data<Replies>({ action: formReply(form, input.problems) }, 422)
    const done = await runAs(request, 'tasks.write', ctx => addAction(ctx, boardId, cardId, input.value))
    if (!done.ok) return data<Replies>({ action: formReply(form, done.problems) }, 422)
    const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
    const message = t('action.added', { day: format.day(input.value.dueOn) })
    return redirectWithToast(request, here, { kind: 'good', message })
  }
  if (intent !== 'change') throw notFound()
  const chosen = withChoices(form, textsOf(before, cardFields))
  const input = parseForm(chosen, CardInput)
  if (!input.ok) return data<Replies>({ card: versionedReply(chosen, input.problems, null, before, cardFields) }, 422)
  const done = await runAs(request, 'swot.write', ctx => changeCard(ctx, boardId, cardId, input.value))
  if (!done.ok)
    return data<Replies>({ card: versionedReply(chosen, done.problems, input.value, await load(), cardFields) }, 422)
  return redirectWithToast(request, here, { kind: 'good', message: t('card.saved') })
}

export default function CardRoute() {
  const page = useLoaderData<typeof loader>()
  const replies = useActionData<typeof action>() as Replies | undefined
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const format = useFormat()
  const { head, card, pairs } = page
  useLive(pulseOf(head), head.revision)
  const mayChange = head.may.change && !card.isRemoved
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/swot', label: t('title') },
              { to: `/swot/${head.id}`, label: head.name },
            ]}
          />
        }
        title={card.text}
        state={<Chip>{word('quadrants', card.quadrant)}</Chip>}
        sub={t('card.byOn', { name: card.by, day: format.day(card.createdAt) })}
        acts={
          mayChange ? (
            <Form method="post">
              <Button name="intent" value="remove" look="danger-quiet">
                {t('card.remove')}
              </Button>
            </Form>
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          {card.isRemoved ? (
            <Notice tone="warn" live>
              <div className="stack">
                <p>{t('card.isRemoved')}</p>
                {head.may.change ? (
                  <Form method="post">
                    <Button name="intent" value="restore" look="quiet">
                      {t('card.restore')}
                    </Button>
                  </Form>
                ) : null}
              </div>
            </Notice>
          ) : null}
          {head.status === 'open' ? null : <Notice>{t(head.status === 'agreed' ? 'closed' : 'replaced')}</Notice>}
          <Card title={t('card.title')}>
            {mayChange ? (
              <CardForm card={card} reply={replies?.card} />
            ) : (
              <Facts
                items={[
                  { label: t('card.quadrant'), value: word('quadrants', card.quadrant) },
                  { label: t('card.weight'), value: <WeightMark weight={card.weight} /> },
                  { label: t('card.reason'), value: card.reason },
                ]}
              />
            )}
          </Card>
          <Card title={t('card.pairs')}>
            {pairs.length === 0 ? <p className="muted">{t('card.noPairs')}</p> : null}
            <ul className="plain-list">
              {pairs.map(pair => (
                <li key={pair.id}>
                  {pair.sentence}{' '}
                  <span className="muted">
                    {t('card.withOther', {
                      kind: pair.kind ? word('pair.kinds', pair.kind) : '',
                      other: pair.other,
                    })}
                  </span>
                </li>
              ))}
            </ul>
            {mayChange ? (
              <Link to={`/swot/${head.id}/pairs?inner=${card.id}&outer=${card.id}#pair`}>{t('card.link')}</Link>
            ) : null}
          </Card>
        </div>
        <aside className="stack">
          <ActionsCard page={page} reply={replies?.action ?? null} />
        </aside>
      </div>
    </>
  )
}
