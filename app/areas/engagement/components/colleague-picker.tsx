import { X } from 'lucide'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '~/ui/form/choice'
import { Combobox } from '~/ui/form/combobox'
import { allOf, useFieldState } from '~/ui/form/form-context'
import { Select } from '~/ui/form/select'
import { Icon } from '~/ui/icon'
import { useHydrated } from '~/ui/use-hydrated'

/** Colleagues who were there too, found by typing; without scripts one can be chosen from a list. */
export function ColleaguePicker({ choices }: { choices: readonly Choice[] }) {
  const { t } = useTranslation('contact-moment')
  const hydrated = useHydrated()
  const { typed, error } = useFieldState({ name: 'colleagueIds' })
  const [chosen, setChosen] = useState<readonly string[]>(allOf(typed) ?? [])
  const label = t('colleagues')
  if (!hydrated) return <Select name="colleagueIds" label={label} choices={choices} />
  const left = choices.filter(one => !chosen.includes(one.value))
  return (
    <div className="stack">
      <Combobox
        key={chosen.length}
        name="colleague"
        label={label}
        error={error}
        choices={left}
        onChoose={choice => choice && setChosen(last => [...last, choice.value])}
      />
      {chosen.length > 0 ? (
        <ul className="filter-words">
          {chosen.map(id => {
            const name = choices.find(one => one.value === id)?.label ?? '…'
            return (
              <li key={id} className="filter-word">
                <span>{name}</span>
                <button type="button" onClick={() => setChosen(last => last.filter(one => one !== id))}>
                  <Icon of={X} />
                  <span className="visually-hidden">{t('removeColleague', { name })}</span>
                </button>
                <input type="hidden" name="colleagueIds" value={id} />
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
