import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ContactMomentButton } from '~/areas/engagement/components/contact-moment-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { LevelMark } from '~/ui/level-mark'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import type { Tone } from '~/ui/tone'
import type { EmployerHead } from '../employer.page.server'
import { isRelationState, type RelationState } from '../employer'

/** Pages that are reached from the story. */
const storyPages = ['/level', '/pitch', '/promises', '/visits']

const tones: Record<RelationState, Tone> = { new: 'info', existing: 'good', dormant: 'warn', ended: 'neutral' }

/** State of a relation, in its word. */
export function RelationChip({ state }: { state: string }) {
  const { t } = useTranslation('employers')
  return isRelationState(state) ? <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip> : null
}

/** Head and tabs of an employer; each tab is an address. */
export function EmployerTabs({ head, acts }: { head: EmployerHead; acts?: ReactNode }) {
  const { t } = useTranslation('employers')
  const { t: access } = useTranslation('access')
  const { t: jobs } = useTranslation('jobforms')
  const { t: ties } = useTranslation('ties')
  const { t: csr } = useTranslation('csr')
  const base = `/employers/${head.id}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              head.may.seeStory
                ? { to: '/employers', label: t('title') }
                : { to: head.home, label: access('nav.places.myOrganisation') },
            ]}
          />
        }
        title={head.name}
        state={
          head.may.seeStory ? (
            <>
              <LevelMark level={head.level} aim={head.targetLevel} />
              {head.isArchived ? <Chip tone="warn">{t('archived')}</Chip> : <RelationChip state={head.relationState} />}
            </>
          ) : null
        }
        sub={<HeadLine head={head} />}
        acts={
          <>
            {acts}
            {head.may.record ? <ContactMomentButton employerId={head.id} /> : null}
          </>
        }
      />
      <Tabs
        label={head.name}
        tabs={[
          ...(head.may.seeStory
            ? [{ to: base, label: t('head.tabs.story'), under: storyPages.map(page => `${base}${page}`) }]
            : []),
          ...(head.may.seeStory ? [{ to: `${base}/relations`, label: ties('title') }] : []),
          {
            to: `${base}/people`,
            label: t('head.tabs.people'),
            count: head.counts.people,
            under: [`${base}/people`, `${base}/sites`],
          },
          { to: `${base}/places`, label: t('head.tabs.places'), count: head.counts.places },
          { to: `${base}/jobs`, label: jobs('title'), under: [`${base}/jobs`] },
          { to: `${base}/placements`, label: t('head.tabs.placements'), count: head.counts.placements },
          ...(head.may.seeStory ? [{ to: `${base}/csr`, label: csr('short') }] : []),
        ]}
      />
    </>
  )
}

function HeadLine({ head }: { head: EmployerHead }) {
  const { t } = useTranslation('employers')
  const format = useFormat()
  const parts = [
    head.section ? t(`sections.${head.section}`) : null,
    head.headcount === null
      ? null
      : t('head.employees', { count: head.headcount, formatted: format.number(head.headcount) }),
    t('head.sites', { count: head.counts.sites }),
    head.ownerName ? t('head.owner', { name: head.ownerName }) : head.may.seeStory ? t('head.noOwner') : null,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
