import type { SerializeFrom } from '@remix-run/node'
import { Copy } from 'lucide'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { useLive } from '~/ui/use-live'
import type { BoardHead } from '../board-head.server'
import { pulseOf } from '../pulse-of'
import { StatusChip } from './status-chip'

interface BoardFrameProps {
  head: SerializeFrom<BoardHead>
  children: ReactNode
}

/** Head, parts and provenance around every page of a board; it follows what others change. */
export function BoardFrame({ head, children }: BoardFrameProps) {
  const { t } = useTranslation('swot')
  const format = useFormat()
  useLive(pulseOf(head), head.revision)
  const { counts, may, organisation } = head
  const at = (part: string) => `/swot/${head.id}${part}`
  const mayWrite = may.change || may.act
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/swot', label: t('title') }]} />}
        title={head.name}
        state={<StatusChip status={head.status} />}
        sub={[
          format.day(head.heldOn),
          t('counts.cards', { count: counts.cards }),
          `${t('counts.participants', { count: counts.participants })} ${t('counts.organisations', { count: counts.organisations })}`,
          t('counts.openActions', { count: counts.openActions }),
          organisation && (head.isShared ? t('shared') : t('notShared', { name: organisation })),
        ]
          .filter(Boolean)
          .join(' · ')}
        acts={
          head.status !== 'open' && head.mayCopy ? (
            <LinkButton to={`/swot/new?copy=${head.id}`} look="quiet" icon={Copy}>
              {t('next')}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        tabs={[
          { to: at(''), label: t('tabs.board') },
          { to: at('/pairs'), label: t('tabs.pairs') },
          { to: at('/about'), label: t('tabs.about') },
          { to: at('/compare'), label: t('tabs.compare') },
        ]}
      />
      <div className="stack">
        {head.status === 'agreed' ? <Notice>{t('closed')}</Notice> : null}
        {head.status === 'superseded' ? <Notice>{t('replaced')}</Notice> : null}
        {head.status === 'open' && !mayWrite && organisation ? (
          <Notice>{t('readOnly', { name: organisation })}</Notice>
        ) : null}
        {children}
        <p className="small muted">
          {t('notice')} {head.status === 'open' ? t('live') : null}
        </p>
      </div>
    </>
  )
}
