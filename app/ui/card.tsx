import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'

interface CardProps {
  title?: ReactNode
  /** Short words or links at the end of the head. */
  aside?: ReactNode
  /** One line under the title. */
  sub?: ReactNode
  foot?: ReactNode
  /** No inner space: for rows and tables that reach the edges. */
  flush?: boolean
  /** Heading level of the title; 2 unless the card lies inside a section. */
  level?: 2 | 3
  id?: string
  children?: ReactNode
  className?: string
}

/** A surface with a heading. It is a region when it has a title. */
export function Card({ title, aside, sub, foot, flush, level = 2, id, children, className }: CardProps) {
  const headingId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={classNames('card', flush && 'card-flush', className)}
      id={id}
      aria-labelledby={title ? headingId : undefined}
    >
      {title ? (
        <header className="card-head">
          <div>
            <Heading id={headingId}>{title}</Heading>
            {sub ? <p>{sub}</p> : null}
          </div>
          {aside ? <div className="small cluster">{aside}</div> : null}
        </header>
      ) : null}
      {children === null || children === undefined ? null : <div className="card-body">{children}</div>}
      {foot ? <footer className="card-foot">{foot}</footer> : null}
    </section>
  )
}

interface SectionProps {
  title: ReactNode
  aside?: ReactNode
  id?: string
  children: ReactNode
}

/** A titled part of a page without a surface of its own. */
export function Section({ title, aside, id, children }: SectionProps) {
  const headingId = useId()
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{title}</h2>
        {aside ? <div className="small cluster">{aside}</div> : null}
      </header>
      {children}
    </section>
  )
}
