import { PartLinks as Links } from '~/ui/table/part-links'

interface PartLinksProps {
  auditId: string
  part: 'findings' | 'budget' | 'actions' | 'changed' | 'moves'
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

/** One part of an audit or its plan as a file. */
export function PartLinks({ auditId, ...part }: PartLinksProps) {
  return <Links to={`/audit/dated/${auditId}/export`} formats={['csv', 'xlsx']} {...part} />
}
