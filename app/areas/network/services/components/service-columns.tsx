import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import type { Tone } from '~/ui/tone'
import type { ServiceState } from '../service-states'
import type { servicesPage } from '../services.page.server'
import { useServiceTexts, useServiceWord } from './use-service-words'

type Shown = SerializeFrom<Awaited<ReturnType<typeof servicesPage>>>['rows'][number]

export const stateTones: Record<ServiceState, Tone> = {
  active: 'good',
  full: 'warn',
  planned: 'info',
  ended: 'neutral',
  withdrawn: 'neutral',
}

/** Columns of the list of services; each line leads to its page. */
export function useServiceColumns(): Column<Shown>[] {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const texts = useServiceTexts()
  const format = useFormat()
  return [
    {
      key: 'name',
      label: t('fields.name'),
      sortable: true,
      rowHeader: true,
      cell: row => (
        <>
          <Link to={`/services/${row.id}`}>{row.name}</Link>
          <div className="small muted">{word('kinds', row.kind)}</div>
        </>
      ),
    },
    {
      key: 'provider',
      label: t('fields.provider'),
      sortable: true,
      cell: row => (
        <>
          {row.provider}
          <div className="small muted">
            {[row.organisationId === null ? t('outside') : null, texts.towns(row.towns)].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'steps', label: t('list.step'), cell: row => row.steps.join(', ') },
    {
      key: 'groups',
      label: t('fields.targetGroups'),
      cell: row => (
        <>
          {row.targetGroups.map(one => word('groups', one)).join(', ')}
          <div className="small muted">{row.languages.map(one => word('languages', one)).join(', ')}</div>
        </>
      ),
    },
    {
      key: 'places',
      label: t('fields.places'),
      cell: row => (
        <>
          {texts.places(row)}
          <div className="small muted">{texts.amount(row)}</div>
        </>
      ),
    },
    {
      key: 'waiting',
      label: t('list.waitingTime'),
      sortable: true,
      cell: row => texts.waiting(row.waitingWeeks),
    },
    {
      key: 'endsOn',
      label: t('fields.state'),
      sortable: true,
      cell: row => (
        <>
          <Chip tone={stateTones[row.state]}>{word('states', row.state)}</Chip>
          {row.endsOn ? <div className="small muted">{`${t('fields.endsOn')}: ${format.day(row.endsOn)}`}</div> : null}
        </>
      ),
    },
  ]
}
