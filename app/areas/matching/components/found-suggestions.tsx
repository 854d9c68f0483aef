import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrivingRegion } from '~/ui/arriving-region'
import { allOf, FormContext } from '~/ui/form/form-context'
import { useHydrated } from '~/ui/use-hydrated'
import type { SuggestedConcept, Suggestions } from '../suggestions/suggestion'
import { takenName } from '../suggestions/taken'
import { SuggestionList } from './suggestion-list'

interface FoundSuggestionsProps {
  /** The answer; what it holds is null when no suggestions are to be had now. */
  found: { suggestions?: Suggestions | null }
  onAdd: (one: SuggestedConcept) => void
}

/** Suggestions in a form: with scripts one that is added becomes a line of the form, without there are boxes to tick. */
export function FoundSuggestions({ found, onAdd }: FoundSuggestionsProps) {
  const { t } = useTranslation('suggestions')
  const hydrated = useHydrated()
  const suggestions = found.suggestions ?? null
  const add = (one: SuggestedConcept) => {
    onAdd(one)
    return t('added', { label: one.label })
  }
  return (
    <ArrivingRegion label={t('title')} of={found}>
      <SuggestionList
        key={suggestions?.text}
        suggestions={suggestions}
        level={3}
        onAdd={hydrated ? add : undefined}
        act={hydrated ? undefined : one => <TakeBox one={one} />}
      />
    </ArrivingRegion>
  )
}

function TakeBox({ one }: { one: SuggestedConcept }) {
  const { t } = useTranslation('suggestions')
  const ticked = allOf(useContext(FormContext)?.values[takenName]) ?? []
  return (
    <label className="choice">
      <input type="checkbox" name={takenName} value={one.uri} defaultChecked={ticked.includes(one.uri)} />
      <span>{t('take', { label: one.label })}</span>
    </label>
  )
}
