import { ChevronDown } from 'lucide'
import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import type { ComboboxProps } from './combobox'
import { ariaOf, Field } from './field'
import type { FieldState } from './form-context'
import { useChoices } from './use-choices'

/** The combobox once scripts run. */
export default function ComboboxListed(props: ComboboxProps & { state: FieldState }) {
  const { name, label, hint, required, labelHidden, choices, source, defaultValue, defaultLabel, onChoose, state } =
    props
  const { t } = useTranslation('common')
  const first = choices?.find(choice => choice.value === defaultValue)
  const [value, setValue] = useState(defaultValue ?? '')
  const [words, setWords] = useState(first?.label ?? defaultLabel ?? '')
  const [touched, setTouched] = useState(false)
  const { found, busy } = useChoices(choices, source, touched ? words : '')
  const aria = ariaOf(state, hint, required)
  return (
    <Field state={state} label={label} hint={hint} required={required} labelHidden={labelHidden}>
      <ComboBox
        className="combobox"
        aria-label={typeof label === 'string' ? label : name}
        items={found.map(choice => ({ ...choice, id: choice.value }))}
        allowsEmptyCollection
        menuTrigger="focus"
        inputValue={words}
        onInputChange={next => {
          setTouched(true)
          setWords(next)
          if (next === '') setValue('')
        }}
        selectedKey={value || null}
        onSelectionChange={key => {
          const chosen = found.find(choice => choice.value === key) ?? null
          setValue(chosen?.value ?? '')
          if (chosen) setWords(chosen.label)
          onChoose?.(chosen)
        }}
      >
        <div className="combobox-line">
          <Input
            className="input"
            id={state.id}
            aria-describedby={aria['aria-describedby']}
            aria-invalid={aria['aria-invalid']}
          />
          <Button className="btn btn-quiet btn-icon" aria-label={t('combobox.open')}>
            <Icon of={ChevronDown} />
          </Button>
        </div>
        <Popover className="listbox-popover">
          <ListBox<(typeof found)[number] & { id: string }>
            renderEmptyState={() => (
              <p className="menu-note">{busy ? t('combobox.searching') : t('combobox.nothing')}</p>
            )}
          >
            {choice => (
              <ListBoxItem className="menu-item" textValue={choice.label} isDisabled={choice.disabled}>
                <span>
                  <Text slot="label">{choice.label}</Text>
                  {choice.hint ? (
                    <Text slot="description" className="option-note">
                      {choice.hint}
                    </Text>
                  ) : null}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <input type="hidden" name={name} value={value} />
      <input type="hidden" name={`${name}Words`} value={words} />
    </Field>
  )
}
