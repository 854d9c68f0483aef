import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Chip } from '~/ui/chip'
import { LadderMark } from '~/ui/ladder-mark'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import { ladderSteps } from '../ladder'
import { StatusChip } from './status-chip'

interface Head {
  id: string
  number: number
  name: string
  status: string
  step: number
  weeksOnStep: number
  expectedWeeks: number
  stalled: boolean
  may: { readProfile: boolean; readCore: boolean; match: boolean }
}

/** Name, state and place on the ladder; the tabs of the file that this reader may open. */
export function ClientHead({ head, acts }: { head: Head; acts?: React.ReactNode }) {
  const { t } = useTranslation('clients')
  const at = `/clients/${head.id}`
  const weeks = t('weeks', { count: head.weeksOnStep })
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/clients', label: t('title') }]} />}
        title={head.name}
        state={
          <>
            <StatusChip status={head.status} />
            {head.stalled ? <Chip tone="warn">{t('stalled')}</Chip> : null}
          </>
        }
        sub={
          <span className="cluster">
            <span className="num">{String(head.number).padStart(4, '0')}</span>
            <LadderMark
              step={head.step}
              of={ladderSteps.length}
              name={`${head.step} ${t(`steps.s${head.step as 1}`)}`}
            />
            <span>{t('weeksOf', { weeks, expected: head.expectedWeeks })}</span>
          </span>
        }
        acts={acts}
      />
      <Tabs
        tabs={[
          { to: at, label: t('tabs.story') },
          ...(head.may.readProfile ? [{ to: `${at}/portfolio`, label: t('tabs.portfolio') }] : []),
          ...(head.may.match
            ? [
                {
                  to: `${at}/matches`,
                  label: t('tabs.matches'),
                  under: [`${at}/matches`, `${at}/learn`, `${at}/shortlists`],
                },
              ]
            : []),
          ...(head.may.match ? [{ to: `${at}/placements`, label: t('tabs.placements') }] : []),
          ...(head.may.readProfile ? [{ to: `${at}/snapshot`, label: t('tabs.snapshot') }] : []),
          ...(head.may.readCore ? [{ to: `${at}/file`, label: t('tabs.file') }] : []),
        ]}
      />
    </>
  )
}
