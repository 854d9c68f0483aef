import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

/** The services, and where they and the places of employers leave gaps. */
export function ServiceTabs() {
  const { t } = useTranslation('services')
  return (
    <Tabs
      tabs={[
        { to: '/services', label: t('tabs.list') },
        { to: '/services/coverage', label: t('tabs.steps') },
        { to: '/services/coverage/region', label: t('tabs.region'), under: ['/services/coverage/region'] },
        { to: '/services/targets', label: t('tabs.targets'), under: ['/services/targets'] },
      ]}
    />
  )
}
