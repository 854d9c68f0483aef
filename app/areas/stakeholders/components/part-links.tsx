import { PartLinks as Links } from '~/ui/table/part-links'

interface PartLinksProps {
  analysisId: string
  part: 'sectors' | 'stakeholders' | 'matrix' | 'compare'
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

/** One part of an analysis as a file. */
export function PartLinks({ analysisId, ...part }: PartLinksProps) {
  return <Links to={`/stakeholders/${analysisId}/export`} formats={['csv', 'xlsx', 'pdf']} {...part} />
}
