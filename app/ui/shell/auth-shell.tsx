import type { ReactNode } from 'react'
import { Card } from '../card'
import { Brand } from './brand'
import { LanguageSwitch } from './preference-switches'

interface AuthShellProps {
  title: ReactNode
  sub?: ReactNode
  /** Links beneath the card. */
  below?: ReactNode
  children: ReactNode
}

/** One small card in the middle: signing in, a code, a new password. */
export function AuthShell({ title, sub, below, children }: AuthShellProps) {
  return (
    <div className="auth">
      <main className="auth-main" id="main" tabIndex={-1}>
        <Brand />
        <Card>
          <div className="stack stack-s">
            <h1>{title}</h1>
            {sub ? <p className="hint">{sub}</p> : null}
          </div>
          {children}
        </Card>
        {below ? <div className="small stack stack-s">{below}</div> : null}
      </main>
      <footer className="auth-foot">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
