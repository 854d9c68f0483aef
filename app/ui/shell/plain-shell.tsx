import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button'
import { SkipLink } from '../skip-link'
import { Brand } from './brand'
import { NavItemLink } from './nav-list'
import type { NavItem } from './navigation'
import { LanguageSwitch } from './preference-switches'

export interface PlainShellProps {
  /** At most five places; for a trainee, a school or a signer. */
  items?: readonly NavItem[]
  home?: string
  /** Without it there is no way out to show: a signer's link. */
  signOutAction?: string
  /** Who am I, in one line. */
  who?: string
  children: ReactNode
}

/** The roomy frame for trainees, signers and schools: one column, large letters. */
export function PlainShell({ items = [], home, signOutAction, who, children }: PlainShellProps) {
  const { t } = useTranslation('shell')
  return (
    <div className="plain">
      <SkipLink />
      <header className="plain-top">
        <Brand to={home} />
        {items.length > 0 ? (
          <nav className="plain-nav" aria-label={t('mainMenu')}>
            {items.map(item => (
              <NavItemLink key={item.to} item={item} />
            ))}
          </nav>
        ) : null}
        <div className="end cluster">
          {who ? <span>{who}</span> : null}
          {signOutAction ? (
            <Form method="post" action={signOutAction} reloadDocument>
              <Button look="text">{t('signOut')}</Button>
            </Form>
          ) : null}
        </div>
      </header>
      <main className="plain-main stack stack-l" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="plain-foot">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
