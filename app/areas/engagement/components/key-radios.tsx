import type { KeyboardEvent } from 'react'
import { RadioGroup, type RadioGroupProps } from '~/ui/form/choices'

/** A radio group whose choices also answer to the keys 1, 2, 3… while the focus is in it; each says its key. */
export function KeyRadios({ choices, ...props }: RadioGroupProps) {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const choice = choices[Number(event.key) - 1]
    if (!choice) return
    const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]')
    const box = [...boxes].find(one => one.value === choice.value)
    if (!box) return
    event.preventDefault()
    box.click()
    box.focus()
  }
  return (
    // The keys are an addition: arrows and space choose as in every group.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={press}>
      <RadioGroup
        {...props}
        layout="row"
        choices={choices.map((choice, index) => ({ ...choice, label: `${index + 1} ${choice.label}` }))}
      />
    </div>
  )
}
