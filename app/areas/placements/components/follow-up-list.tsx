import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { FollowUpKind } from '../follow-up-plan'

interface Props {
  followUps: readonly {
    id: string
    moment: string
    dueOn: string
    state: string
    answers: readonly { light: 'good' | 'attention' | 'bad'; note: string; at: string }[]
  }[]
}

const tones = { good: 'good', attention: 'warn', bad: 'bad' } as const

/** The moments at which somebody asks how it goes, with what was answered. */
export function FollowUpList({ followUps }: Props) {
  const { t } = useTranslation('placements')
  const format = useFormat()
  return (
    <Card title={t('followUps.title')} flush>
      <Rows label={t('followUps.title')}>
        {followUps.map(one => (
          <Row
            key={one.id}
            done={one.state === 'cancelled'}
            what={t(`followUps.${one.moment as FollowUpKind}`)}
            sub={
              <>
                {format.dayShort(one.dueOn)}
                {one.answers.map(answer => (answer.note ? ` · ${answer.note}` : ''))}
              </>
            }
            acts={
              one.answers.length > 0 ? (
                one.answers.map((answer, index) => (
                  <Chip key={index} tone={tones[answer.light]}>
                    {t(`pages.lights.${answer.light}`)}
                  </Chip>
                ))
              ) : (
                <Chip>{t(`pages.followUpStates.${one.state as 'planned'}`)}</Chip>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
