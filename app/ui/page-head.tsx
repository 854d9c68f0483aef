import type { ReactNode } from 'react'

interface PageHeadProps {
  title: ReactNode
  /** Chips and marks beside the title. */
  state?: ReactNode
  /** One line: who, where, how many. */
  sub?: ReactNode
  /** The acts of this page; at most one accent button. */
  acts?: ReactNode
  /** A Breadcrumb above the title. */
  above?: ReactNode
}

/** Head of every page: what it is, how it stands, what to do next. */
export function PageHead({ title, state, sub, acts, above }: PageHeadProps) {
  return (
    <header className="page-head">
      <div className="page-head-words">
        {above}
        <div className="page-head-title">
          <h1>{title}</h1>
          {state}
        </div>
        {sub ? <p className="page-head-sub">{sub}</p> : null}
      </div>
      {acts ? <div className="page-head-acts cluster">{acts}</div> : null}
    </header>
  )
}
