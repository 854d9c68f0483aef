import { useTranslation } from 'react-i18next'
import type { SuggestedConcept } from '~/areas/matching/suggestions/suggestion'
import { WhereFrom } from '~/areas/taxonomy/components/where-from'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/form/choices'
import { Combobox } from '~/ui/form/combobox'
import { GrowingFields } from '~/ui/form/growing-fields'
import { KeptWithoutScripts } from '~/ui/form/kept-without-scripts'
import { Select } from '~/ui/form/select'
import { levelKeys } from '../../components/vacancy-words'
import { competenceNeeds, languageLevels } from '../../vacancy'
import type { JobFormPage } from '../job-form.page.server'

type KnownSkill = JobFormPage['skills'][number]

interface SkillLinesProps {
  known: readonly KnownSkill[]
  /** Competences that were added from the suggestions. */
  added: readonly SuggestedConcept[]
}

/** A line begins with a competence that was saved, with one from the suggestions, or with nothing. */
type BeginsWith = Partial<KnownSkill> & Pick<KnownSkill, 'conceptUri' | 'label'>

/** The competences as lines that grow. */
export function SkillLines({ known, added }: SkillLinesProps) {
  const { t } = useTranslation('jobforms')
  const { t: places } = useTranslation('vacancies')
  return (
    <GrowingFields<BeginsWith>
      title={t('fields.skills')}
      hint={places('profile.hint')}
      add={places('profile.add')}
      known={known}
      added={added.map(({ uri, label }) => ({ conceptUri: uri, label }))}
      foot={<WhereFrom />}
    >
      {line => <SkillLine {...line} />}
    </GrowingFields>
  )
}

function SkillLine({ index, known, remove }: { index: number; known: BeginsWith | undefined; remove: () => void }) {
  const { t } = useTranslation('jobforms')
  const { t: places } = useTranslation('vacancies')
  const name = (part: string) => `skills[${index}].${part}`
  return (
    <>
      <KeptWithoutScripts name={name('conceptUri')} value={known?.conceptUri} />
      <Combobox
        name={name('conceptUri')}
        label={places('profile.competence')}
        source="/concepts?kind=skill"
        defaultValue={known?.conceptUri}
        defaultLabel={known?.label}
      />
      <Select
        name={name('need')}
        label={places('profile.kind')}
        required
        empty={false}
        defaultValue={known?.need ?? 'essential'}
        choices={competenceNeeds.map(one => ({ value: one, label: places(`profile.kinds.${one}`) }))}
      />
      <Select
        name={name('level')}
        label={places('profile.level')}
        required
        empty={false}
        defaultValue={String(known?.level ?? 2)}
        choices={levelKeys.map(one => ({ value: one, label: places(`profile.levels.${one}`) }))}
      />
      <Select
        name={name('cefr')}
        label={t('skill.cefr')}
        defaultValue={known?.cefr}
        choices={languageLevels.map(one => ({ value: one, label: one }))}
      />
      <Checkbox name={name('learnable')} label={t('skill.learnable')} defaultChecked={known?.learnable} />
      <Button type="button" look="text" small className="script-only" onClick={remove}>
        {places('profile.remove')}
      </Button>
    </>
  )
}
