import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { settingsTabs } from './tabs'

/** Head and tabs of one's own settings. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('access')
  const hasTasks = useHasTasks()
  return (
    <>
      <PageHead title={t('settings.title')} />
      <Tabs
        label={t('settings.title')}
        tabs={settingsTabs
          .filter(tab => tab.key !== 'reminders' || hasTasks)
          .map(tab => ({ to: tab.to, label: t(`settings.${tab.key}`) }))}
      />
      <div className="stack stack-l">{children}</div>
    </>
  )
}

/** Only who has tasks is reminded of them; the frame around the page knows the menu. */
function useHasTasks(): boolean {
  const shell = useRouteLoaderData('routes/shell') as { menu?: { places: { key: string }[] }[] } | undefined
  return shell?.menu?.some(group => group.places.some(place => place.key === 'tasks')) ?? false
}
