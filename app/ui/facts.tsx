import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Fact {
  label: ReactNode
  value: ReactNode
}

interface FactsProps {
  /** Facts without a value (null, undefined, empty) are left out; pass false as an item to leave one out yourself. */
  items: readonly (Fact | false | null | undefined)[]
  wide?: boolean
}

/** Names and values, as a description list. */
export function Facts({ items, wide }: FactsProps) {
  const shown = items.filter((item): item is Fact => Boolean(item) && hasValue((item as Fact).value))
  if (shown.length === 0) return null
  return (
    <dl className={classNames('facts', wide && 'facts-wide')}>
      {shown.map((item, index) => (
        <FactLine key={index} {...item} />
      ))}
    </dl>
  )
}

function FactLine({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function hasValue(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false
}
