import { Form, Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DragCard } from '~/ui/board/drag-card'
import { useNoteMove } from '~/ui/board/moved-card'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { LevelMark } from '~/ui/level-mark'
import type { BoardKind } from '../relation-board'
import type { BoardCard } from '../relation-board.page.server'
import { useColumnName } from './use-column-name'

/** One relation: who, how urgent, and the way to another column that needs no dragging. */
export function RelationBoardCard({
  card,
  kind,
  may,
}: {
  card: BoardCard
  kind: BoardKind
  may: { write: boolean; confirmLevel: boolean }
}) {
  const { t } = useTranslation('employers')
  const { t: engagement } = useTranslation('engagement')
  const format = useFormat()
  return (
    <DragCard
      id={card.id}
      carries={{ steps: card.steps }}
      handle={may.write && card.steps.length > 0 ? t('board.drag.handle', { name: card.name }) : null}
    >
      <Link to={`/employers/${card.id}`}>{card.name}</Link>
      <p className="small">{[card.city, card.ownerName ?? t('board.noOwner')].filter(Boolean).join(' · ')}</p>
      <p className="small">
        {card.lastContactOn ? t('board.contact', { when: format.day(card.lastContactOn) }) : t('board.noContact')}
      </p>
      <div className="cluster">
        <LevelMark level={card.level} aim={card.targetLevel} />
        {card.priority > 0 ? <Chip tone="info">{t('board.priority', { count: card.priority })}</Chip> : null}
        {card.overdueDays > 0 ? <Chip tone="warn">{t('board.overdue', { count: card.overdueDays })}</Chip> : null}
        {card.latePromises > 0 ? <Chip tone="bad">{t('board.late', { count: card.latePromises })}</Chip> : null}
      </div>
      {may.write && card.steps.length > 0 ? <MoveForm card={card} kind={kind} /> : null}
      {kind === 'level' && may.confirmLevel ? (
        <Link className="small" to={`/employers/${card.id}/level`}>
          {engagement('level.confirm')}
          <span className="visually-hidden"> {card.name}</span>
        </Link>
      ) : null}
    </DragCard>
  )
}

function MoveForm({ card, kind }: { card: BoardCard; kind: BoardKind }) {
  const { t } = useTranslation('employers')
  const columnName = useColumnName()
  const [search] = useSearchParams()
  const noteMove = useNoteMove()
  return (
    <details className="board-move" key={card.version}>
      <summary>
        {t('board.move')}
        <span className="visually-hidden"> {card.name}</span>
      </summary>
      <Form
        method="post"
        action={`/employers/board?${search}`}
        preventScrollReset
        className="stack"
        onSubmit={() => noteMove(card.id)}
      >
        <input type="hidden" name="employerId" value={card.id} />
        <input type="hidden" name="version" value={card.version} />
        <input type="hidden" name="by" value={kind} />
        <Select
          id={`to-${card.id}`}
          name="to"
          label={t('board.moveNamed', { name: card.name })}
          labelHidden
          empty={false}
          choices={card.steps.map(step => ({ value: step, label: columnName(step) }))}
        />
        <Button small look="quiet">
          {t('board.move')}
        </Button>
      </Form>
    </details>
  )
}
