import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SimpleTable } from '~/ui/table/simple-table'
import type { BoardPage } from '../board.page.server'
import { TaskLine } from './task-line'
import { useSwotWord } from './use-swot-word'

/** The cards of the board as a table: the same as the picture. */
export function CardTable({ page }: { page: SerializeFrom<BoardPage> }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  return (
    <SimpleTable
      caption={t('board.title')}
      phone="cards"
      numbers={[2]}
      head={[
        t('card.text'),
        t('card.quadrant'),
        t('card.weight'),
        t('card.reason'),
        t('card.by'),
        t('card.actions'),
        t('card.pairs'),
      ]}
      rows={page.quadrants.flatMap(({ quadrant, cards }) =>
        cards.map(card => [
          <Link key="card" to={`/swot/${page.head.id}/cards/${card.id}`}>
            {card.text}
          </Link>,
          word('quadrants', quadrant),
          card.weight,
          card.reason,
          card.by,
          card.tasks.length === 0
            ? null
            : card.tasks.map(task => (
                <div key={task.id}>
                  <TaskLine task={task} mayOpen={page.mayOpenTasks} />
                </div>
              )),
          card.pairs > 0 ? t('board.pairs', { count: card.pairs }) : null,
        ]),
      )}
    />
  )
}
