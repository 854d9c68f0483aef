import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

/** The two lists of the labour-market view. */
export function LabourTabs() {
  const { t } = useTranslation('labour-market')
  return (
    <Tabs
      tabs={[
        { to: '/labour-market', label: t('tabs.competences') },
        { to: '/labour-market/places', label: t('tabs.hard') },
      ]}
    />
  )
}
