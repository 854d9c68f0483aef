import type { ReactNode } from 'react'
import { classNames } from '../class-names'

interface SimpleTableProps {
  caption: string
  showCaption?: boolean
  head: readonly ReactNode[]
  /** The first cell of each line names it. */
  rows: readonly (readonly ReactNode[])[]
  /** Columns (from 0) with numbers. */
  numbers?: readonly number[]
  /** On a phone: the table scrolls sideways, or lines of words become cards; the head is text then. */
  phone?: 'cards' | 'scroll'
}

/** A small table without tools: the numbers beneath a picture, a comparison. */
export function SimpleTable({ caption, showCaption, head, rows, numbers = [], phone = 'scroll' }: SimpleTableProps) {
  const shared = (index: number, cell: ReactNode) => {
    const label = head[index]
    const isEmpty = cell === null || cell === undefined || cell === ''
    return {
      className: classNames(numbers.includes(index) && 'align-end', isEmpty && 'cell-empty') || undefined,
      'data-label': typeof label === 'string' ? label : undefined,
    }
  }
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="group" aria-label={caption} tabIndex={0}>
      <table className={classNames('table', phone === 'cards' && 'table-stacked')}>
        <caption className={classNames(!showCaption && 'visually-hidden') || undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" className={numbers.includes(index) ? 'align-end' : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" {...shared(index, cell)}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} {...shared(index, cell)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
