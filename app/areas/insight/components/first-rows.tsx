import { Link } from '@remix-run/react'
import { Clock, FileSignature, Footprints, TriangleAlert, Users, type IconNode } from 'lucide'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Dot } from '~/ui/chip'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'
import type { Tone } from '~/ui/tone'
import type { FirstItem } from '../first'

const marks: Record<FirstItem['kind'], [IconNode, Tone]> = {
  'jobs-failed': [TriangleAlert, 'bad'],
  'seal-failed': [TriangleAlert, 'bad'],
  'employer-silent': [Clock, 'warn'],
  'client-silent': [Clock, 'warn'],
  'agreement-waits': [FileSignature, 'warn'],
  'agreement-unchecked': [FileSignature, 'warn'],
  'client-stalled': [Footprints, 'warn'],
  'relation-silent': [Users, 'neutral'],
}

/** The few things that come before the rest, each with why and where to go. */
export function FirstRows({ items }: { items: readonly FirstItem[] }) {
  const { t } = useTranslation('insight')
  const say = t as unknown as (key: string, values: FirstItem) => string
  return (
    <Rows label={t('first.title')}>
      {items.map(item => {
        const [icon, tone] = marks[item.kind]
        const never = item.kind === 'relation-silent' && item.days === null
        return (
          <Row
            key={`${item.kind}${item.to}`}
            mark={
              <Dot tone={tone}>
                <Icon of={icon} />
              </Dot>
            }
            what={<Link to={item.to}>{say(`first.${item.kind}.${never ? 'neverWhat' : 'what'}`, item)}</Link>}
            sub={say(`first.${item.kind}.${never ? 'never' : 'why'}`, item)}
            acts={
              <LinkButton to={item.to} look="quiet" small>
                {say(`first.${item.kind}.act`, item)}
              </LinkButton>
            }
          />
        )
      })}
    </Rows>
  )
}
