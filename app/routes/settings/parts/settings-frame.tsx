import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { settingsTabs } from './tabs'

/** Head and tabs of one's own settings. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('access')
  return (
    <>
      <PageHead title={t('settings.title')} />
      <Tabs
        label={t('settings.title')}
        tabs={settingsTabs.map(tab => ({ to: tab.to, label: t(`settings.${tab.key}`) }))}
      />
      <div className="stack stack-l">{children}</div>
    </>
  )
}
