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
}

/** A small table without tools: the numbers beneath a picture, a comparison. */
export function SimpleTable({ caption, showCaption, head, rows, numbers = [] }: SimpleTableProps) {
  const end = (index: number) => (numbers.includes(index) ? 'align-end' : undefined)
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={classNames(!showCaption && 'visually-hidden') || undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" className={end(index)}>
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
                  <th key={index} scope="row" className={end(index)}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={end(index)}>
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
