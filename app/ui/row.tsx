import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface RowProps {
  /** A Dot, Avatar or mark at the start. */
  mark?: ReactNode
  what: ReactNode
  sub?: ReactNode
  /** Acts or a chip at the end. */
  acts?: ReactNode
  done?: boolean
}

/** One line of a list in a flush card: what, why, and the act. Put rows in `Rows`. */
export function Row({ mark, what, sub, acts, done }: RowProps) {
  return (
    <li className={classNames('row', !mark && 'row-unmarked', done && 'row-done')}>
      {mark}
      <div>
        <div className="row-what">{what}</div>
        {sub ? <small>{sub}</small> : null}
      </div>
      {acts ? <div className="cluster">{acts}</div> : null}
    </li>
  )
}

export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="plain-list" aria-label={label}>
      {children}
    </ul>
  )
}
