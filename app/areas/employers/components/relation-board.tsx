import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { BoardColumn, RelationBoardPage } from '../relation-board.page.server'
import { cardsAtFirst, levelOfColumn } from '../relation-board'
import { BoardDragging, DropColumn } from './board-dragging'
import { RelationBoardCard } from './relation-board-card'
import { useColumnName } from './use-column-name'

/** The columns of the board, side by side; on a phone one can be swept to the next. */
export function RelationBoard({ page }: { page: RelationBoardPage }) {
  const { t } = useTranslation('employers')
  const columnName = useColumnName()
  return (
    <BoardDragging page={page}>
      <div className="board" role="group" aria-label={t('board.title')}>
        {page.columns.map(column => (
          <DropColumn key={column.column} column={column.column} name={columnName(column.column)}>
            <ColumnHead column={column} />
            {column.cards.length === 0 ? <p className="board-empty">{t('board.empty')}</p> : null}
            <ul className="board-cards">
              {column.cards.map(card => (
                <RelationBoardCard key={card.id} card={card} kind={page.kind} may={page.may} />
              ))}
            </ul>
            <ColumnFoot column={column} kind={page.kind} />
          </DropColumn>
        ))}
      </div>
    </BoardDragging>
  )
}

function ColumnHead({ column }: { column: BoardColumn }) {
  const { t } = useTranslation('employers')
  const format = useFormat()
  const columnName = useColumnName()
  return (
    <header className="board-head">
      <h2>{columnName(column.column)}</h2>
      <p>
        {column.count === null
          ? t('board.many')
          : t('board.count', { count: column.count, formatted: format.number(column.count) })}
      </p>
    </header>
  )
}

function ColumnFoot({ column, kind }: { column: BoardColumn; kind: RelationBoardPage['kind'] }) {
  const { t } = useTranslation('employers')
  const [search] = useSearchParams()
  if (column.canShowMore) {
    const more = new URLSearchParams(search)
    more.set(`more-${column.column}`, String(column.cards.length + cardsAtFirst))
    return (
      <Link className="board-more" to={`?${more}`} preventScrollReset>
        {t('board.more')}
      </Link>
    )
  }
  if (!column.goesOnInList || column.column === 'none') return null
  const rest = new URLSearchParams(search)
  rest.delete('by')
  const level = levelOfColumn(column.column)
  if (level === null) rest.set(kind, column.column)
  else {
    rest.set('from', String(level))
    rest.set('under', String(level + 1))
  }
  return (
    <Link className="board-more" to={`/employers?${rest}`}>
      {t('board.goesOn')}
    </Link>
  )
}
