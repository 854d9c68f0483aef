import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import type { PromisesWith } from '../promises.page.server'

/** What is still open with an employer, by whom of which organisation, before one calls. */
export function PromisesNotice({ promises }: { promises: PromisesWith['open'] }) {
  const { t } = useTranslation('engagement')
  const format = useFormat()
  if (promises.length === 0) return null
  return (
    <Notice tone={promises.some(one => one.isLate) ? 'warn' : 'info'} title={t('promises.notice')}>
      <ul className="plain-list">
        {promises.map(({ id, by, what, dueOn, owner, organisation }) => (
          <li key={id}>
            {t('promises.line', { by: t(`promises.by.${by}`), what, day: format.dayShort(dueOn), owner, organisation })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
