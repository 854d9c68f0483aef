import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import type { BoardCard } from '../board.page.server'
import { useSwotWord } from './use-swot-word'

interface TaskLineProps {
  task: SerializeFrom<BoardCard['tasks'][number]>
  mayOpen: boolean
}

const tones = { open: 'info', done: 'good', cancelled: 'neutral' } as const

/** An action of a card: what, who, when, and how it stands. */
export function TaskLine({ task, mayOpen }: TaskLineProps) {
  const { t } = useTranslation('swot')
  const format = useFormat()
  const word = useSwotWord()
  return (
    <>
      {mayOpen ? <Link to={`/tasks/${task.id}`}>{task.title}</Link> : task.title}{' '}
      <span className="muted">{t('action.line', { owner: task.owner, day: format.dayShort(task.dueOn) })}</span>{' '}
      <Chip tone={tones[task.state as keyof typeof tones] ?? 'neutral'}>{word('action.states', task.state)}</Chip>
    </>
  )
}
