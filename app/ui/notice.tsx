import { CircleAlert, CircleCheck, Info, TriangleAlert, type IconNode } from 'lucide'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

type NoticeTone = 'good' | 'warn' | 'bad' | 'info'

const signs: Record<NoticeTone, IconNode> = { good: CircleCheck, warn: TriangleAlert, bad: CircleAlert, info: Info }

interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  /** Announced when it appears after an act. */
  live?: boolean
  children?: ReactNode
}

/** Something the reader should know before going on. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  return (
    <div className={classNames('notice', tone !== 'info' && `notice-${tone}`)} role={live ? 'status' : undefined}>
      <Icon of={signs[tone]} />
      {title ? <strong>{title}</strong> : null}
      {children ? <div className="notice-body">{children}</div> : null}
    </div>
  )
}
