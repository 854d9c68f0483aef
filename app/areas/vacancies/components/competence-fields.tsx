import { useState } from 'react'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { WhereFrom } from '~/areas/taxonomy/components/where-from'
import { Button } from '~/ui/button'
import { Combobox } from '~/ui/form/combobox'
import { Fieldset } from '~/ui/form/fieldset'
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

const spareLines = 3

/** The profile as lines that grow; without scripts three empty lines are ready. Empty lines are left out when saving. */
export function CompetenceFields({ known }: { known: readonly KnownCompetence[] }) {
  const { t } = useTranslation('vacancies')
  const [lines, setLines] = useState(() => Array.from({ length: known.length + spareLines }, (_, index) => index))
  return (
    <Fieldset title={t('sections.profile')} hint={t('profile.hint')}>
      {lines.map((line, index) => (
        <CompetenceLine
          key={line}
          index={index}
          known={known[line]}
          remove={() => setLines(lines.filter(one => one !== line))}
        />
      ))}
      <Button
        type="button"
        look="quiet"
        small
        icon={Plus}
        className="script-only"
        onClick={() => setLines([...lines, Math.max(-1, ...lines) + 1])}
      >
        {t('profile.add')}
      </Button>
      <WhereFrom />
    </Fieldset>
  )
}

function CompetenceLine({ index, known, remove }: { index: number; known?: KnownCompetence; remove: () => void }) {
  const { t } = useTranslation('vacancies')
  const name = (part: string) => `competences[${index}].${part}`
  return (
    <div className="line-of-fields">
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
    </div>
  )
}
