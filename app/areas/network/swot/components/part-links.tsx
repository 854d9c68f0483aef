import { PartLinks as Links } from '~/ui/table/part-links'

interface PartLinksProps {
  boardId: string
  part: 'cards' | 'pairs' | 'compare'
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

/** One part of a board as a file. */
export function PartLinks({ boardId, ...part }: PartLinksProps) {
  return <Links to={`/swot/${boardId}/export`} formats={['csv', 'xlsx', 'pdf']} {...part} />
}
