import { useTranslation } from 'react-i18next'
import { SuggestionList } from '~/areas/matching/components/suggestion-list'
import type { Suggestions } from '~/areas/matching/suggestions/suggestion'
import { ArrivingRegion } from '~/ui/arriving-region'
import { LinkButton } from '~/ui/button'
import { VisuallyHidden } from '~/ui/visually-hidden'

interface StorySuggestionsProps {
  experienceId: string
  suggestions: Suggestions | null
  ownWords?: boolean
}

/** What a story brings to mind. Taking one over begins the form of a competence with it. */
export function StorySuggestions({ experienceId, suggestions, ownWords }: StorySuggestionsProps) {
  const { t } = useTranslation('suggestions')
  const title = ownWords ? t('own.title') : t('title')
  return (
    <ArrivingRegion label={title} of={experienceId}>
      <h4>{title}</h4>
      <SuggestionList
        suggestions={suggestions}
        ownWords={ownWords}
        level={4}
        act={one => (
          <LinkButton
            to={`?suggest=${experienceId}&claim=${encodeURIComponent(one.uri)}#claim`}
            look="quiet"
            small
            preventScrollReset
          >
            {ownWords ? t('own.add') : t('add')} <VisuallyHidden>{one.label}</VisuallyHidden>
          </LinkButton>
        )}
      />
      <p>
        <LinkButton to="?" look="text" small preventScrollReset>
          {ownWords ? t('own.close') : t('close')}
        </LinkButton>
      </p>
    </ArrivingRegion>
  )
}
