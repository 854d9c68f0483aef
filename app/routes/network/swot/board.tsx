import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { addCard } from '~/areas/network/swot/add-card.server'
import { boardPage } from '~/areas/network/swot/board.page.server'
import { placeCard } from '~/areas/network/swot/change-card.server'
import { BoardFrame } from '~/areas/network/swot/components/board-frame'
import { BoardGrid } from '~/areas/network/swot/components/board-grid'
import { CardTable } from '~/areas/network/swot/components/card-table'
import { PartLinks } from '~/areas/network/swot/components/part-links'
import { NewCardInput, PlaceInput } from '~/areas/network/swot/inputs'
import { restoreCard } from '~/areas/network/swot/remove-card.server'
import { requireBoard } from '~/areas/network/swot/require-board.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Figure } from '~/ui/figure'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'
import { brief, refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.boardId)
  const language = await languageOf(request)
  return runAs(request, 'swot.read', ctx => boardPage(ctx, id, language))
}

/** Adds, moves, weighs or puts back a card; a message carries the way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.boardId)
  await runAs(request, 'swot.write', ctx => requireBoard(ctx, 'swot.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'swot')
  const here = `/swot/${id}`
  const refuse = (message: string) => redirectWithToast(request, here, { kind: 'bad', message })
  const intent = form.get('intent')
  if (intent === 'add') {
    const input = parseForm(form, NewCardInput)
    const of = String(form.get('quadrant'))
    if (!input.ok) return data({ ...formReply(form, input.problems), of }, 422)
    const done = await runAs(request, 'swot.write', ctx => addCard(ctx, id, input.value))
    if (!done.ok) return data({ ...formReply(form, done.problems), of }, 422)
    const message = t('board.added', { quadrant: t(`quadrants.${input.value.quadrant}`) })
    return redirectWithToast(request, here, { kind: 'good', message })
  }
  if (intent === 'restore') {
    const cardId = requiredId(String(form.get('cardId')))
    const done = await runAs(request, 'swot.write', ctx => restoreCard(ctx, id, cardId))
    if (!done.ok) return refuse(refusalText(language, done.problems))
    const message = t('card.restored', { text: brief(done.value.text) })
    return redirectWithToast(request, here, { kind: 'good', message })
  }
  if (intent !== 'place') throw notFound()
  const input = parseForm(form, PlaceInput)
  if (!input.ok) return refuse(refusalText(language, input.problems))
  const { cardId, to, weight: heavy } = input.value
  const done = await runAs(request, 'swot.write', ctx => placeCard(ctx, id, input.value))
  if (!done.ok) return refuse(refusalText(language, done.problems))
  const { from, weight } = done.value
  const text = brief(done.value.text)
  return redirectWithToast(request, here, {
    kind: 'good',
    message:
      from === to
        ? t('board.weighed', { text, weight: heavy })
        : t('board.moved', { text, quadrant: t(`quadrants.${to}`) }),
    undo: {
      action: here,
      fields: {
        intent: 'place',
        cardId,
        to: from,
        weight: String(weight),
        seenQuadrant: to,
        seenWeight: String(heavy),
      },
    },
  })
}

export default function Board() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const { t } = useTranslation('swot')
  return (
    <BoardFrame head={page.head}>
      <Figure
        title={t('board.title')}
        name="board"
        acts={<PartLinks boardId={page.head.id} part="cards" />}
        picture={<BoardGrid page={page} reply={reply} />}
        table={<CardTable page={page} />}
        note={t('board.note')}
      />
    </BoardFrame>
  )
}
