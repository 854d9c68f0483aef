import { Form, Link, useLocation } from '@remix-run/react'
import { EllipsisVertical, type IconNode } from 'lucide'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names'
import { Icon } from './icon'

interface MenuProps {
  /** Words of the button; three dots when left out. */
  label?: ReactNode
  small?: boolean
  /** Opens towards the end of the line; for a button at the start. */
  start?: boolean
  /** MenuLink and MenuAct. */
  children: ReactNode
}

/** Less used acts behind one button. A details element: opens without scripts; Esc and a click beside it close it. */
export function Menu({ label, small, start, children }: MenuProps) {
  const { t } = useTranslation('common')
  const { key } = useLocation()
  return (
    <details className={classNames('popover', start && 'popover-start')} key={key}>
      <summary className={classNames('btn btn-quiet', small && 'btn-s', !label && 'btn-icon')}>
        {label ?? (
          <>
            <Icon of={EllipsisVertical} />
            <span className="visually-hidden">{t('more')}</span>
          </>
        )}
      </summary>
      <div className="popover-panel">{children}</div>
    </details>
  )
}

export function MenuLink({
  to,
  icon,
  download,
  children,
}: {
  to: string
  icon?: IconNode
  download?: boolean
  children: ReactNode
}) {
  return (
    <Link to={to} className="menu-item" reloadDocument={download} download={download || undefined}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </Link>
  )
}

interface MenuActProps {
  action?: string
  fields?: Readonly<Record<string, string>>
  icon?: IconNode
  danger?: boolean
  children: ReactNode
}

/** An act in a menu: posts its fields. */
export function MenuAct({ action, fields = {}, icon, danger, children }: MenuActProps) {
  return (
    <Form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={classNames('menu-item', danger && 'menu-item-danger')}>
        {icon ? <Icon of={icon} /> : null}
        {children}
      </button>
    </Form>
  )
}
