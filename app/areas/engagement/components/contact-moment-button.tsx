import { Phone } from 'lucide'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { useOpenContactMoment } from './contact-moment-host'

/** Records a contact moment with an employer above the page; without scripts on a page of its own. */
export function ContactMomentButton({ employerId }: { employerId: string }) {
  const { t } = useTranslation('engagement')
  const open = useOpenContactMoment()
  const to = `/contact-moments/new?employer=${employerId}`
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    if (open(to)) event.preventDefault()
  }
  return (
    <LinkButton to={to} icon={Phone} onClick={press}>
      {t('contact.title')}
    </LinkButton>
  )
}
