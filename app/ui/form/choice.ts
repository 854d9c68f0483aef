import type { ReactNode } from 'react'

/** One thing to choose. */
export interface Choice {
  value: string
  label: string
  hint?: ReactNode
  disabled?: boolean
}

export interface ChoiceGroup {
  label: string
  choices: readonly Choice[]
}

export function isGroup(item: Choice | ChoiceGroup): item is ChoiceGroup {
  return 'choices' in item
}
