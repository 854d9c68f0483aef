import { Form, Link, useLocation } from '@remix-run/react'
import { ChevronDown, LogOut } from 'lucide'
import { useTranslation } from 'react-i18next'
import type { Theme } from '~/platform/theme'
import { Avatar } from '../avatar'
import { Icon } from '../icon'
import type { Who, WhoLink } from './navigation'
import { LanguageSwitch, ThemeSwitch } from './preference-switches'

interface WhoMenuProps {
  who: Who
  theme: Theme
  links?: readonly WhoLink[]
  /** Where signing out is posted. */
  signOutAction: string
}

/** Who I am, where, in which role; language, colours and the way out. Works without scripts. */
export function WhoMenu({ who, theme, links = [], signOutAction }: WhoMenuProps) {
  const { t } = useTranslation('shell')
  const { key } = useLocation()
  return (
    <details className="popover" key={key}>
      <summary className="who-button" aria-label={t('whoAmI', { name: who.name, role: who.role, place: who.place })}>
        <Avatar name={who.name} />
        <span className="who-words">
          {who.name}
          <span>
            {who.role} · {who.place}
          </span>
        </span>
        <Icon of={ChevronDown} />
      </summary>
      <div className="popover-panel">
        <p className="menu-note">
          {who.role}, {who.place}
        </p>
        {links.map(link => (
          <Link key={link.to} to={link.to} className="menu-item">
            {link.icon ? <Icon of={link.icon} /> : null}
            {link.label}
          </Link>
        ))}
        <div className="menu-line" />
        <p className="menu-note">{t('language')}</p>
        <LanguageSwitch />
        <p className="menu-note">{t('theme')}</p>
        <ThemeSwitch theme={theme} />
        <div className="menu-line" />
        <Form method="post" action={signOutAction} reloadDocument>
          <button className="menu-item">
            <Icon of={LogOut} />
            {t('signOut')}
          </button>
        </Form>
      </div>
    </details>
  )
}
