import type { ReactNode } from 'react'
import { Brand } from './brand'

interface MessagePageProps {
  title: ReactNode
  acts?: ReactNode
  /** Shown within a shell, which has its own main and brand. */
  inside?: boolean
  children: ReactNode
}

/** A whole page with one message: not found, not reachable, something wrong. */
export function MessagePage({ title, children, acts, inside }: MessagePageProps) {
  const words = (
    <>
      <h1>{title}</h1>
      <p>{children}</p>
      {acts ? <div className="cluster">{acts}</div> : null}
    </>
  )
  if (inside) return <div className="message-page">{words}</div>
  return (
    <main className="message-page" id="main">
      <Brand />
      {words}
    </main>
  )
}
