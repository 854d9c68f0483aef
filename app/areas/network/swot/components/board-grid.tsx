import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { DragCard } from '~/ui/board/drag-card'
import { useNoteMove } from '~/ui/board/moved-card'
import { Button } from '~/ui/button'
import { Select } from '~/ui/form/select'
import type { BoardCard, BoardPage } from '../board.page.server'
import { quadrants, weights } from '../quadrants'
import { AddCardForm } from './add-card-form'
import { DropQuadrant, SwotDragging } from './swot-dragging'
import { TaskLine } from './task-line'
import { useSwotWord } from './use-swot-word'
import { WeightMark } from './weight-mark'

interface BoardGridProps {
  page: SerializeFrom<BoardPage>
  reply: (FormReply & { of: string }) | null
}

/** Two by two quadrants of cards; one below the other on a phone. */
export function BoardGrid({ page, reply }: BoardGridProps) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const { head } = page
  return (
    <SwotDragging boardId={head.id} quadrants={page.quadrants}>
      <div className="swot-board">
        {page.quadrants.map(({ quadrant, cards }) => (
          <DropQuadrant key={quadrant} quadrant={quadrant} name={word('quadrants', quadrant)}>
            <header className="board-head">
              <h3>{word('quadrants', quadrant)}</h3>
              <p>{word('quadrantSubs', quadrant)}</p>
            </header>
            {cards.length === 0 ? <p className="board-empty">{t('board.empty')}</p> : null}
            <ul className="board-cards">
              {cards.map(card => (
                <GridCard key={card.id} card={card} page={page} />
              ))}
            </ul>
            {head.may.change ? <AddCardForm quadrant={quadrant} reply={reply?.of === quadrant ? reply : null} /> : null}
          </DropQuadrant>
        ))}
      </div>
    </SwotDragging>
  )
}

/** One card: what it says, how heavy, what became of it, and the way to another place that needs no dragging. */
function GridCard({ card, page }: { card: SerializeFrom<BoardCard>; page: SerializeFrom<BoardPage> }) {
  const { t } = useTranslation('swot')
  const { head, mayOpenTasks } = page
  return (
    <DragCard
      id={card.id}
      carries={{ quadrant: card.quadrant }}
      handle={head.may.change ? t('board.handle', { text: card.text }) : null}
    >
      <Link to={`/swot/${head.id}/cards/${card.id}`}>{card.text}</Link>
      <p className="small cluster">
        <WeightMark weight={card.weight} />
        {card.pairs > 0 ? <span>{t('board.pairs', { count: card.pairs })}</span> : null}
      </p>
      {card.tasks.length > 0 ? (
        <ul className="plain-list small" aria-label={t('board.tasksTitle', { text: card.text })}>
          {card.tasks.map(task => (
            <li key={task.id}>
              <TaskLine task={task} mayOpen={mayOpenTasks} />
            </li>
          ))}
        </ul>
      ) : null}
      {head.may.change ? <PlaceForm card={card} boardId={head.id} /> : null}
    </DragCard>
  )
}

function PlaceForm({ card, boardId }: { card: SerializeFrom<BoardCard>; boardId: string }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const noteMove = useNoteMove()
  const { id, text, quadrant, weight } = card
  return (
    <details className="board-move no-print" key={`${quadrant} ${weight}`}>
      <summary>
        {t('board.place')}
        <span className="visually-hidden"> {text}</span>
      </summary>
      <Form
        method="post"
        action={`/swot/${boardId}`}
        preventScrollReset
        className="stack"
        onSubmit={() => noteMove(id)}
      >
        <input type="hidden" name="cardId" value={id} />
        <input type="hidden" name="seenQuadrant" value={quadrant} />
        <input type="hidden" name="seenWeight" value={weight} />
        <Select
          id={`to-${id}`}
          name="to"
          label={t('board.to')}
          empty={false}
          required
          defaultValue={quadrant}
          choices={quadrants.map(value => ({ value, label: word('quadrants', value) }))}
        />
        <Select
          id={`weight-${id}`}
          name="weight"
          label={t('card.weight')}
          empty={false}
          required
          defaultValue={String(weight)}
          choices={weights.map(value => ({ value: String(value), label: word('card.weights', value) }))}
        />
        <Button name="intent" value="place" small look="quiet">
          {t('board.placeAct')}
        </Button>
      </Form>
    </details>
  )
}
