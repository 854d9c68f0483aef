import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { useLive } from '~/ui/use-live'
import type { AnalysisHead } from '../analysis-head.server'
import { pulseOf } from '../pulse-of'
import { StatusChip } from './status-chip'
import { useTemplateText } from './use-words'

interface AnalysisFrameProps {
  head: SerializeFrom<AnalysisHead>
  acts?: ReactNode
  children: ReactNode
}

/** Head, steps and provenance around every page of an analysis; it follows what others change. */
export function AnalysisFrame({ head, acts, children }: AnalysisFrameProps) {
  const { t } = useTranslation('stakeholders')
  const format = useFormat()
  const text = useTemplateText()
  useLive(pulseOf(head), head.revision)
  const at = (part: string) => `/stakeholders/${head.id}${part}`
  const who = useWho(head)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/stakeholders', label: t('title') }]} />}
        title={head.name}
        state={<StatusChip status={head.status} />}
        sub={[format.day(head.heldOn), who].join(' · ')}
        acts={acts}
      />
      <Tabs
        tabs={[
          { to: at(''), label: t('tabs.overview') },
          { to: at('/sectors'), label: t('tabs.sectors') },
          { to: at('/influence'), label: t('tabs.influence') },
          { to: at('/matrix'), label: t('tabs.matrix') },
          { to: at('/follow'), label: t('tabs.follow') },
          { to: at('/compare'), label: t('tabs.compare') },
        ]}
      />
      <div className="stack">
        {head.status === 'draft' ? null : <Notice>{t('closed')}</Notice>}
        {head.status === 'draft' && head.scored > 0 && head.organisations < 2 ? (
          <Notice tone="warn" title={t('oneOrganisation')} />
        ) : null}
        {children}
        <p className="small muted">
          {t('made', { version: head.templateVersion })} · {text(head.notice)}{' '}
          {head.status === 'draft' ? t('live') : null}
        </p>
      </div>
    </>
  )
}

/** "4 raters from 2 organisations": the n behind every computed value. */
export function useWho(head: { scored: number; organisations: number }): string {
  const { t } = useTranslation('stakeholders')
  return `${t('raters', { count: head.scored })} ${t('fromOrganisations', { count: head.organisations })}`
}
