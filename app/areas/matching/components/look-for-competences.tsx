import { useFetcher } from '@remix-run/react'
import { Search } from 'lucide'
import { useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '~/platform/result'
import { Button } from '~/ui/button'
import { EnterSaves } from '~/ui/form/enter-saves'
import { sentence } from '~/ui/form/form-context'
import { useProblemText } from '~/ui/form/problem-text'
import { useHydrated } from '~/ui/use-hydrated'
import type { SuggestedConcept, Suggestions } from '../suggestions/suggestion'
import { conceptsInLines, lookName } from '../suggestions/taken'
import { FoundSuggestions } from './found-suggestions'

interface LookForCompetencesProps {
  /** Names of the fields that are read: the title, and the texts. */
  title: string
  texts: readonly string[]
  /** What the form came back with, without scripts. */
  found?: { suggestions: Suggestions | null } | null
  onAdd: (one: SuggestedConcept) => void
}

/**
 * Looks in what stands in the fields of the form around it. With scripts the form stays as it is; without, it is sent and
 * comes back with the suggestions.
 */
export function LookForCompetences({ title, texts, found, onAdd }: LookForCompetencesProps) {
  const { t } = useTranslation('suggestions')
  const hydrated = useHydrated()
  const say = useProblemText()
  const fetcher = useFetcher<{ suggestions?: Suggestions | null; problems?: Problem[] }>()
  const [isEmpty, setIsEmpty] = useState(false)
  const answer = fetcher.data ?? found
  const [problem] = fetcher.data?.problems ?? []
  const said = isEmpty ? t('noText') : problem ? sentence(say(problem)) : null
  const look = (event: MouseEvent<HTMLButtonElement>) => {
    const form = event.currentTarget.form
    if (!form || !hydrated) return
    const question = questionIn(new FormData(form), title, texts)
    setIsEmpty(question === null)
    if (question) void fetcher.submit(question, { method: 'post', action: '/concepts/suggestions' })
  }
  return (
    <div className="stack stack-s">
      <EnterSaves />
      <p>
        <Button
          type={hydrated ? 'button' : 'submit'}
          name={lookName}
          value="yes"
          look="quiet"
          small
          icon={Search}
          busy={fetcher.state !== 'idle'}
          onClick={look}
        >
          {t('look')}
        </Button>
      </p>
      <p role="status" className={said ? undefined : 'visually-hidden'}>
        {said}
      </p>
      {answer && !said ? <FoundSuggestions found={answer} onAdd={onAdd} /> : null}
    </div>
  )
}

function questionIn(form: FormData, title: string, texts: readonly string[]): FormData | null {
  const textOf = (name: string) => String(form.get(name) ?? '')
  const question = new FormData()
  question.set('title', textOf(title).slice(0, 300))
  question.set('text', texts.map(textOf).join('\n').slice(0, 40_000))
  if (`${String(question.get('title'))}${String(question.get('text'))}`.trim() === '') return null
  for (const uri of conceptsInLines(form).slice(0, 100)) question.append('have', uri)
  return question
}
