import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '~/platform/result'
import { Card } from '~/ui/card'
import { useProblemText } from '~/ui/form/problem-text'
import { useFieldWords } from './field-words'

/** What still stands in the way of sending, each with a link to its field. */
export function MissingList({
  agreementId,
  problems,
  isAmendment,
}: {
  agreementId: string
  problems: readonly Problem[]
  isAmendment: boolean
}) {
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const say = useProblemText()
  if (problems.length === 0)
    return <Card title={t('pages.agreement.complete')}>{t('pages.agreement.completeText')}</Card>
  return (
    <Card title={t('pages.agreement.missing', { count: problems.length })}>
      <ul className="stack stack-s">
        {problems.map((problem, index) => {
          const [group = 'heading', ...rest] = problem.path.split('.')
          return (
            <li key={index}>
              <Link
                to={
                  isAmendment
                    ? `/agreements/${agreementId}/amend`
                    : `/agreements/${agreementId}?group=${group}#agreement-${group}-${rest.join('-')}`
                }
              >
                {words.ofPath(problem.path)}
              </Link>
              {problem.code === 'agreement-missing' ? null : <span className="small muted"> {say(problem)}</span>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
