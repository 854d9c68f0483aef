import type { ReactNode } from 'react'
import { Brand } from './brand'

/** A whole page with one message: not found, not reachable, something wrong. */
export function MessagePage({ title, children, acts }: { title: ReactNode; children: ReactNode; acts?: ReactNode }) {
  return (
    <main className="message-page" id="main">
      <Brand />
      <h1>{title}</h1>
      <p>{children}</p>
      {acts ? <div className="cluster">{acts}</div> : null}
    </main>
  )
}
