import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '~/areas/engagement/engagement.page.server'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import type { EmployerStoryPage } from '../employer.page.server'

type Relation = EmployerStoryPage['relation']
const scale = ['1', '2', '3', '4', '5'] as const

/** Facts of the relation: how strong, how important, in rhythm or not, and what the register says. */
export function RelationCard({
  relation,
  engagement,
  changeAt,
}: {
  relation: Relation
  engagement: Engagement
  /** Where the facts are changed; null for who may not. */
  changeAt: string | null
}) {
  const { t } = useTranslation('employers')
  const format = useFormat()
  const strength = scale.find(one => Number(one) === relation.strength)
  const importance = scale.find(one => Number(one) === relation.importance)
  return (
    <Card title={t('relation.title')} aside={changeAt ? <Link to={changeAt}>{t('change')}</Link> : null}>
      <Facts
        items={[
          { label: t('relation.strength'), value: strength ? t(`relation.strengths.${strength}`) : null },
          { label: t('relation.importance'), value: importance ? t(`relation.importances.${importance}`) : null },
          {
            label: t('relation.lastContact'),
            value: relation.lastContactOn ? format.day(relation.lastContactOn) : t('list.never'),
          },
          { label: t('relation.rhythm'), value: <Rhythm engagement={engagement} /> },
          relation.contactCount < 2 && { label: t('relation.risk'), value: <Risk count={relation.contactCount} /> },
          {
            label: t('fields.kvkNumber'),
            value: relation.kvkNumber ? <span className="num">{relation.kvkNumber}</span> : null,
          },
          { label: t('fields.sectorCode'), value: relation.sectorCode },
          {
            label: t('fields.phone'),
            value: relation.phone ? <a href={`tel:${relation.phone.replace(/\s/g, '')}`}>{relation.phone}</a> : null,
          },
          {
            label: t('fields.email'),
            value: relation.email ? <a href={`mailto:${relation.email}`}>{relation.email}</a> : null,
          },
          { label: t('fields.website'), value: relation.website ? <Website address={relation.website} /> : null },
          {
            label: t('relation.mailing'),
            value: relation.noMailing ? t('relation.mailingNo') : t('relation.mailingYes'),
          },
        ]}
      />
    </Card>
  )
}

function Rhythm({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('employers')
  const { cadenceDays: days, overdueDays: late } = engagement
  if (late === null) return <>{t('relation.rhythmNone', { days })}</>
  return late > 0 ? (
    <Chip tone="warn">{t('relation.rhythmLate', { days, late })}</Chip>
  ) : (
    <>{t('relation.rhythmOnTime', { days })}</>
  )
}

function Risk({ count }: { count: number }) {
  const { t } = useTranslation('employers')
  if (count > 1) return null
  return <Chip tone="warn">{count === 1 ? t('relation.onePerson') : t('relation.nobody')}</Chip>
}

function Website({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </a>
  )
}
