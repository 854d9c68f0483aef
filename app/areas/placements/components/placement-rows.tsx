import { Link } from '@remix-run/react'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { PlacementStateMark } from './placement-state'

interface Line {
  id: string
  state: string
  who: string | null
  vacancy: string
  employer: string
  startsOn: string | null
  endsOn: string | null
}

/** Placements as lines: place, who or where, and how each stands. */
export function PlacementRows({
  lines,
  label,
  about,
}: {
  lines: readonly Line[]
  label: string
  about: 'who' | 'employer'
}) {
  const format = useFormat()
  return (
    <Rows label={label}>
      {lines.map(line => (
        <Row
          key={line.id}
          what={<Link to={`/placements/${line.id}`}>{line.vacancy}</Link>}
          sub={[line[about], line.startsOn && line.endsOn ? format.days(line.startsOn, line.endsOn) : null]
            .filter(Boolean)
            .join(' · ')}
          acts={<PlacementStateMark state={line.state} />}
        />
      ))}
    </Rows>
  )
}
