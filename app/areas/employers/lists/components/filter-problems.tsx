import { useTranslation } from 'react-i18next'
import { useProblemText } from '~/ui/form/problem-text'
import { Notice } from '~/ui/notice'
import { useFieldWords } from './use-field-words'
import type { BuilderPage } from './filter-builder'

/** What is wrong with the filter of the address, field by field. Until it is right the list stays empty. */
export function FilterProblems({ page }: { page: BuilderPage }) {
  const { t } = useTranslation('lists')
  const say = useProblemText()
  const words = useFieldWords(page)
  const problems = [...(page.filter.where?.problems ?? []), ...(page.filter.within?.problems ?? [])]
  if (problems.length === 0) return null
  return (
    <Notice tone="bad" title={t('problemsTitle')}>
      <ul>
        {problems.map((one, index) => (
          <li key={index}>{one.path === 'where' ? say(one) : `${words.ofKey(one.path)}: ${say(one)}`}</li>
        ))}
      </ul>
    </Notice>
  )
}
