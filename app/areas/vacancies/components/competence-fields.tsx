import { useTranslation } from 'react-i18next'
import type { SuggestedConcept } from '~/areas/matching/suggestions/suggestion'
import { WhereFrom } from '~/areas/taxonomy/components/where-from'
import { Button } from '~/ui/button'
import { KeptWithoutScripts } from '~/ui/form/kept-without-scripts'
import { Combobox } from '~/ui/form/combobox'
import { GrowingFields } from '~/ui/form/growing-fields'
import { Select } from '~/ui/form/select'
import { NumberInput } from '~/ui/form/text-input'
import { competenceNeeds } from '../vacancy'
import { levelKeys } from './vacancy-words'

export interface KnownCompetence {
  conceptUri: string
  label: string
  kind: string
  level: number
  weight: number
}

interface CompetenceFieldsProps {
  known: readonly KnownCompetence[]
  /** Competences that were added from the suggestions. */
  added: readonly SuggestedConcept[]
}

/** The profile as lines that grow. */
export function CompetenceFields({ known, added }: CompetenceFieldsProps) {
  const { t } = useTranslation('vacancies')
  return (
    <GrowingFields
      title={t('sections.profile')}
      hint={t('profile.hint')}
      add={t('profile.add')}
      known={known}
      added={added.map(({ uri, label }) => ({ conceptUri: uri, label }))}
      foot={<WhereFrom />}
    >
      {line => <CompetenceLine {...line} />}
    </GrowingFields>
  )
}

function CompetenceLine({
  index,
  known,
  remove,
}: {
  index: number
  known: (Pick<KnownCompetence, 'conceptUri' | 'label'> & Partial<KnownCompetence>) | undefined
  remove: () => void
}) {
  const { t } = useTranslation('vacancies')
  const name = (part: string) => `competences[${index}].${part}`
  return (
    <>
      <KeptWithoutScripts name={name('conceptUri')} value={known?.conceptUri} />
      <Combobox
        name={name('conceptUri')}
        label={t('profile.competence')}
        source="/concepts?kind=skill"
        defaultValue={known?.conceptUri}
        defaultLabel={known?.label}
      />
      <Select
        name={name('kind')}
        label={t('profile.kind')}
        required
        empty={false}
        defaultValue={known?.kind ?? 'essential'}
        choices={competenceNeeds.map(one => ({ value: one, label: t(`profile.kinds.${one}`) }))}
      />
      <Select
        name={name('level')}
        label={t('profile.level')}
        required
        empty={false}
        defaultValue={String(known?.level ?? 2)}
        choices={levelKeys.map(one => ({ value: one, label: t(`profile.levels.${one}`) }))}
      />
      <NumberInput name={name('weight')} label={t('profile.weight')} decimals defaultValue={known?.weight} />
      <Button type="button" look="text" small className="script-only" onClick={remove}>
        {t('profile.remove')}
      </Button>
    </>
  )
}
