import { Search } from 'lucide'
import { useTranslation } from 'react-i18next'
import { FoundSuggestions } from '~/areas/matching/components/found-suggestions'
import type { SuggestedConcept, Suggestions } from '~/areas/matching/suggestions/suggestion'
import { EnterSaves } from '~/ui/form/enter-saves'
import { SubmitButton } from '~/ui/form/entry-form'
import { lookGo } from '../job-form-template'

interface SkillSuggestionsProps {
  /** What was found in the saved form; null when nobody looked. */
  found: { suggestions: Suggestions | null } | null
  onAdd: (one: SuggestedConcept) => void
}

/** Looks for competences in what the form says about the work. The parts stand on pages of their own, so this one is saved first. */
export function SkillSuggestions({ found, onAdd }: SkillSuggestionsProps) {
  const { t } = useTranslation('suggestions')
  return (
    <div className="stack stack-s">
      <EnterSaves />
      <p className="hint">{t('lookInJobHint')}</p>
      <p>
        <SubmitButton name="go" value={lookGo} look="quiet" small icon={Search}>
          {t('lookInJob')}
        </SubmitButton>
      </p>
      {found ? <FoundSuggestions found={found} onAdd={onAdd} /> : null}
    </div>
  )
}
