import { useTranslation } from 'react-i18next'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { scoreKinds } from '../scores'
import { AgreeForm } from './agree-form'
import type { Rated } from './influence-grid'
import { useStakeholderWord } from './use-words'

interface AgreedCardProps {
  head: { may: { change: boolean } }
  stakeholder: Parameters<typeof AgreeForm>[0]['record'] & { agreedBy: { displayName: string } | null }
  rated: Rated
  reply?: VersionedReply
}

/** What the group agreed on, and the form in which it does. */
export function AgreedCard({ head, stakeholder, rated, reply }: AgreedCardProps) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const { agreed } = rated
  return (
    <Card title={t('stakeholder.group')} sub={t('stakeholder.groupSub')}>
      {agreed ? (
        <Facts
          items={[
            ...scoreKinds.map(kind => ({ label: word('scores', kind), value: agreed[kind] })),
            { label: t('stakeholder.reason'), value: stakeholder.influenceReason },
            { label: t('stakeholder.note'), value: stakeholder.agreedNote },
            stakeholder.agreedBy && {
              label: '',
              value: t('stakeholder.agreedBy', { name: stakeholder.agreedBy.displayName }),
            },
          ]}
        />
      ) : (
        <p className="muted">{rated.n === 0 ? t('stakeholder.scoresFirst') : t('stakeholder.notAgreed')}</p>
      )}
      {head.may.change && rated.n > 0 ? (
        <AgreeForm action="" record={stakeholder} proposed={rated.standing?.scores ?? null} reply={reply} />
      ) : null}
    </Card>
  )
}
