import { Circle, type IconNode } from 'lucide'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { Tone } from './tone'

export interface TimelineEntry {
  id: string
  title: ReactNode
  /** When and who, in words. */
  meta?: ReactNode
  icon?: IconNode
  tone?: Tone
  children?: ReactNode
}

/** The story of a record, newest first. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(entry => (
        <li key={entry.id} id={entry.id}>
          <span className={classNames('timeline-mark', entry.tone && `timeline-mark-${entry.tone}`)}>
            <Icon of={entry.icon ?? Circle} />
          </span>
          <h3>{entry.title}</h3>
          {entry.meta ? <p className="timeline-meta">{entry.meta}</p> : null}
          {entry.children ? <div className="timeline-body">{entry.children}</div> : null}
        </li>
      ))}
    </ol>
  )
}
