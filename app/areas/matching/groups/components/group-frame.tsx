import type { SerializeFrom } from '@remix-run/node'
import { Pencil } from 'lucide'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import type { GroupHead } from '../group.page.server'

interface GroupFrameProps {
  head: SerializeFrom<GroupHead>
  acts?: ReactNode
  children: ReactNode
}

/** Head and parts around every page of a group. */
export function GroupFrame({ head, acts, children }: GroupFrameProps) {
  const { t } = useTranslation('groups')
  const at = (part: string) => `/groups/${head.id}${part}`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/groups', label: t('title') }]} />}
        title={head.name}
        sub={t('headSub', {
          method: t(`methods.${head.method}`),
          clients: t('clientCount', { count: head.clients }),
          places: head.allPlaces ? t('allOpen') : t('placeCount', { count: head.places }),
        })}
        acts={
          <>
            <LinkButton to={at('/edit')} look="quiet" icon={Pencil}>
              {t('change')}
            </LinkButton>
            {acts}
          </>
        }
      />
      <Tabs
        tabs={[
          { to: at(''), label: t('tabs.result') },
          { to: at('/clients'), label: t('tabs.clients'), count: head.clients, under: [at('/clients')] },
          { to: at('/places'), label: t('tabs.places'), count: head.places },
        ]}
      />
      <div className="stack">
        {head.isArchived ? <Notice>{t('archive.is')}</Notice> : null}
        {head.gone > 0 ? <Notice tone="warn">{t('gone', { count: head.gone })}</Notice> : null}
        {children}
      </div>
    </>
  )
}
