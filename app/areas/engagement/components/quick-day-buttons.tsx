import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import type { ContactFormPage } from '../contact-form.page.server'

/** Days one often plans on, each a press; they fill the date field of this name in the same form. */
export function QuickDayButtons({ days, field }: { days: ContactFormPage['quickDays']; field: string }) {
  const { t } = useTranslation('contact-moment')
  const format = useFormat()
  const fill = (button: HTMLButtonElement, day: string) => {
    const box = button.form?.elements.namedItem(field)
    if (!(box instanceof HTMLInputElement)) return
    box.value = day
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div className="cluster script-only" role="group" aria-label={t('quick.label')}>
      {days.map(({ key, day }) => (
        <Button
          key={key}
          type="button"
          look="quiet"
          small
          title={format.dayShort(day)}
          onClick={event => fill(event.currentTarget, day)}
        >
          {t(`quick.${key}`)}
        </Button>
      ))}
    </div>
  )
}
