import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { useLive } from '~/ui/use-live'
import type { AuditHead } from '../audit-head.server'
import { AuditChip } from './audit-chip'
import { useQuarter } from './use-quarter'

interface AuditFrameProps {
  head: SerializeFrom<AuditHead>
  acts?: ReactNode
  children: ReactNode
}

const still = ['stopped', 'discarded']

/** Head and parts around every page of a dated audit; it follows what others change. */
export function AuditFrame({ head, acts, children }: AuditFrameProps) {
  const { t } = useTranslation('audits')
  const format = useFormat()
  const quarter = useQuarter()
  useLive(still.includes(head.status) ? null : `/audit/dated/${head.id}/pulse`, head.pulse)
  const at = (part: string) => `/audit/dated/${head.id}${part}`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/audit/dated', label: t('title') }]} />}
        title={head.name}
        state={<AuditChip status={head.status} />}
        sub={[quarter(head.period), format.day(head.heldOn), t('relationCount', { count: head.relations })].join(' · ')}
        acts={acts}
      />
      <Tabs
        tabs={[
          { to: at(''), label: t('tabs.audit') },
          { to: at('/relations'), label: t('tabs.relations') },
          { to: at('/plan'), label: t('tabs.plan'), under: [at('/plan')] },
          { to: at('/changed'), label: t('tabs.changed') },
        ]}
      />
      <div className="stack">
        {head.status === 'agreed' ? <Notice>{t('closed')}</Notice> : null}
        {head.status === 'superseded' ? <Notice>{t('superseded')}</Notice> : null}
        {head.status === 'discarded' ? <Notice tone="warn">{t('discardedWords')}</Notice> : null}
        {children}
        {head.status === 'draft' ? <p className="small muted">{t('live')}</p> : null}
      </div>
    </>
  )
}
