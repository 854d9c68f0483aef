import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { Tone } from '~/ui/tone'
import type { ActionStanding } from '../progress'

const tones: Record<ActionStanding, Tone> = { done: 'good', open: 'info', late: 'warn', cancelled: 'neutral' }

interface ActionListProps {
  actions: readonly {
    id: string
    title: string
    owner: string
    organisation: string
    dueOn: string | Date
    standing: ActionStanding
    relation: { id: string; name: string } | null
  }[]
  /** Says of each action which relation it is about. */
  ofPlan?: boolean
}

/** Actions of a plan with who, until when and how they stand; each leads to its task. */
export function ActionList({ actions, ofPlan }: ActionListProps) {
  const { t } = useTranslation('audits')
  const format = useFormat()
  if (actions.length === 0) return <p className="muted">{t('actions.none')}</p>
  return (
    <Rows label={t('actions.title')}>
      {actions.map(one => (
        <Row
          key={one.id}
          done={one.standing === 'done' || one.standing === 'cancelled'}
          what={<Link to={`/tasks/${one.id}`}>{one.title}</Link>}
          sub={[
            ofPlan && (one.relation?.name ?? t('actions.forWhole')),
            `${one.owner}, ${one.organisation}`,
            format.day(one.dueOn),
          ]
            .filter(Boolean)
            .join(' · ')}
          acts={<Chip tone={tones[one.standing]}>{t(`actions.standings.${one.standing}`)}</Chip>}
        />
      ))}
    </Rows>
  )
}
