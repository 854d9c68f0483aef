import { useTranslation } from 'react-i18next'
import type { FormValues } from '~/platform/forms/form-reply'
import { Notice } from '~/ui/notice'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Employer } from '../employers.store.server'

const compared = ['name', 'kvkNumber', 'sectorCode', 'phone', 'email', 'website', 'headcount'] as const

/** Two people edited one employer: the second sees what is saved now beside what was typed. */
export function MeanwhileNotice({ now, typed }: { now: Employer; typed: FormValues }) {
  const { t } = useTranslation('employers')
  const rows = compared
    .map(name => ({ name, now: String(now[name] ?? ''), yours: String(typed[name] ?? '') }))
    .filter(row => row.now !== row.yours)
  return (
    <Notice tone="warn" title={t('meanwhile.title')} live>
      <p>{t('meanwhile.text')}</p>
      {rows.length > 0 ? (
        <SimpleTable
          caption={t('meanwhile.title')}
          head={[t('meanwhile.field'), t('meanwhile.now'), t('meanwhile.yours')]}
          rows={rows.map(row => [t(`fields.${row.name}`), row.now, row.yours])}
        />
      ) : null}
    </Notice>
  )
}
