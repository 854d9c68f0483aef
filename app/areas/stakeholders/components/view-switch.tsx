import { Link, useSearchParams } from '@remix-run/react'
import { searchWith } from '~/ui/table/table-search'

/** A choice that lives in the address. */
export function ViewSwitch({
  label,
  name,
  chosen,
  choices,
}: {
  label: string
  name: string
  chosen: string
  choices: Record<string, string>
}) {
  const [search] = useSearchParams()
  return (
    <span className="figure-switch" role="group" aria-label={label}>
      {Object.entries(choices).map(([value, words]) => (
        <Link
          key={value}
          to={searchWith(search, { [name]: value })}
          preventScrollReset
          replace
          aria-current={value === chosen ? 'true' : undefined}
        >
          {words}
        </Link>
      ))}
    </span>
  )
}
