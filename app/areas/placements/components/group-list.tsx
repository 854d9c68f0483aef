import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '~/platform/result'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFieldWords } from './field-words'

interface Props {
  agreementId: string
  groups: readonly string[]
  current: string
  problems: readonly Problem[]
}

/** All parts of the agreement, with how much each still lacks. */
export function GroupList({ agreementId, groups, current, problems }: Props) {
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const lacks = (group: string) => problems.filter(problem => problem.path.split('.')[0] === group).length
  return (
    <Card title={t('pages.agreement.parts')}>
      <ul className="plain-list stack stack-s">
        {groups.map(group => (
          <li key={group} className="cluster">
            <Link
              to={`/agreements/${agreementId}?group=${group}`}
              aria-current={group === current ? 'true' : undefined}
            >
              {words.group(group)}
            </Link>
            {lacks(group) > 0 ? <Chip tone="warn">{t('pages.agreement.lacks', { count: lacks(group) })}</Chip> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
