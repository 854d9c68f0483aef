import { Menu } from 'lucide'
import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import { Brand } from './brand'
import { NavList } from './nav-list'
import type { NavGroup } from './navigation'

/** Scrolls a long menu, and nothing else, until the current place shows. */
function showCurrent(menu: HTMLElement | null): void {
  const current = menu?.querySelector('[aria-current]')
  if (!menu || !current) return
  const [box, place] = [menu.getBoundingClientRect(), current.getBoundingClientRect()]
  const room = place.height
  if (place.bottom + room > box.bottom) menu.scrollTop += place.bottom + room - box.bottom
  else if (place.top - room < box.top) menu.scrollTop -= box.top - (place.top - room)
}

/** The menu beside the page on a wide screen. */
export function SideNav({ groups, home }: { groups: readonly NavGroup[]; home?: string }) {
  const { t } = useTranslation('shell')
  const menu = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => showCurrent(menu.current), [pathname])
  return (
    <div className="side">
      <nav className="side-inner" aria-label={t('mainMenu')} ref={menu}>
        <Brand to={home} />
        <NavList groups={groups} />
      </nav>
    </div>
  )
}

/** The same menu as a drawer on a narrow screen; a details element, so that it opens without scripts. */
export function Drawer({ groups, home }: { groups: readonly NavGroup[]; home?: string }) {
  const { t } = useTranslation('shell')
  const { key } = useLocation()
  return (
    <details className="drawer" key={key}>
      <summary className="btn btn-quiet btn-icon">
        <Icon of={Menu} />
        <span className="visually-hidden">{t('openMenu')}</span>
      </summary>
      <nav className="drawer-panel stack stack-s" aria-label={t('mainMenu')}>
        <Brand to={home} />
        <NavList groups={groups} />
      </nav>
    </details>
  )
}
