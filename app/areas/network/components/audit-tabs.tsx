import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

const shared = ['organisation', 'sector']

/** Parts of the audit; the organisation and sector go along. */
export function AuditTabs() {
  const { t } = useTranslation('network')
  const { t: audits } = useTranslation('audits')
  const [search] = useSearchParams()
  const asked = new URLSearchParams([...search].filter(([key]) => shared.includes(key))).toString()
  return (
    <Tabs
      tabs={[
        { to: '/audit', label: t('parts.now'), under: ['/audit/relations'] },
        { to: '/audit/without', label: t('parts.without') },
        { to: '/audit/dated', label: audits('part') },
        { to: '/audit/map', label: t('parts.map'), under: ['/audit/map'] },
      ]}
      addressOf={to => (asked === '' ? to : `${to}?${asked}`)}
    />
  )
}
