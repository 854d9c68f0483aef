import type { DocumentBlock } from '~/platform/pdf/document-model'
import { SimpleTable } from '~/ui/table/simple-table'

/** The text of an agreement as a page, block by block as in the sealed file. */
export function AgreementDocument({ blocks, lang }: { blocks: readonly DocumentBlock[]; lang: 'nl' | 'en' }) {
  return (
    <div className="stack prose" lang={lang}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} under={headingBefore(blocks, index)} />
      ))}
    </div>
  )
}

/** The heading that a block stands under; a caption that only repeats it is left out. */
function headingBefore(blocks: readonly DocumentBlock[], index: number): string {
  const heading = blocks.slice(0, index).findLast(block => block.kind === 'heading')
  return heading?.kind === 'heading' ? heading.text : ''
}

function Block({ block, under }: { block: DocumentBlock; under: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <p className={block.tone === 'note' ? 'muted small' : undefined}>{block.text}</p>
    case 'list':
      return <List items={block.items} ordered={block.ordered} />
    case 'facts':
      return (
        <div className="stack stack-s">
          {block.caption === under ? null : <h4>{block.caption}</h4>}
          <dl className="facts facts-wide">
            {block.rows.map(row => (
              <Fact key={row.label} {...row} />
            ))}
          </dl>
        </div>
      )
    case 'table':
      return (
        <SimpleTable
          caption={block.caption}
          showCaption={block.caption !== under}
          head={[...block.columns]}
          rows={block.rows.map(row => [...row])}
        />
      )
    case 'drawing':
      return (
        <svg viewBox="0 0 400 120" width="400" height="120" role="img" aria-label={block.alt}>
          <path d={block.path} fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      )
  }
}

function List({ items, ordered }: { items: readonly string[]; ordered?: boolean }) {
  const lines = items.map((item, index) => <li key={index}>{item}</li>)
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
