import { Form, Link } from '@remix-run/react'
import { CalendarClock, Check, Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Menu, MenuLink } from '~/ui/menu'
import { Row, Rows } from '~/ui/row'
import type { VisitLine } from '../visit-line.server'

interface VisitsCardProps {
  visits: readonly VisitLine[]
  /** Where the reader returns to. */
  back: string
  /** The employer whose page this is; without one, each visit says to whom. */
  employerId?: string
  maySteer: boolean
}

/** Visits that are planned; one that is over becomes a contact moment in one press. */
export function VisitsCard({ visits, back, employerId, maySteer }: VisitsCardProps) {
  const { t } = useTranslation('visits')
  const mayPlan = maySteer && employerId !== undefined
  if (visits.length === 0 && !mayPlan) return null
  return (
    <Card
      title={t('title')}
      flush
      sub={visits.length === 0 ? t('empty') : null}
      aside={
        mayPlan ? (
          <LinkButton look="quiet" small icon={Plus} to={`/employers/${employerId}/visits/new`}>
            {t('plan')}
          </LinkButton>
        ) : null
      }
    >
      {visits.length === 0 ? null : (
        <Rows label={t('title')}>
          {visits.map(visit => (
            <VisitRow
              key={visit.id}
              visit={visit}
              back={back}
              maySteer={maySteer}
              isOwnPage={employerId !== undefined}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

interface VisitRowProps {
  visit: VisitLine
  back: string
  maySteer: boolean
  isOwnPage: boolean
}

function VisitRow({ visit, back, maySteer, isOwnPage }: VisitRowProps) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  const title = isOwnPage ? visit.goal : `${visit.employer}: ${visit.goal}`
  return (
    <Row
      mark={
        <Dot tone={visit.isOver ? 'warn' : 'info'}>
          <Icon of={CalendarClock} />
        </Dot>
      }
      what={maySteer ? <Link to={`/visits/${visit.id}`}>{title}</Link> : title}
      sub={
        <>
          {visit.isOver ? <Chip tone="warn">{t('over')}</Chip> : null}{' '}
          {t('when', { day: format.dayShort(visit.on), from: visit.from, until: visit.until })} · {visit.place} ·{' '}
          {visit.with.join(', ')}
        </>
      }
      acts={
        maySteer ? (
          <Form method="post" action={`/visits/${visit.id}`} className="cluster" preventScrollReset>
            <input type="hidden" name="back" value={back} />
            {visit.isOver ? (
              <Button name="act" value="hold" look="quiet" small icon={Check}>
                {t('held')}
              </Button>
            ) : null}
            <Menu small>
              <MenuLink to={`/visits/${visit.id}`}>{t('change')}</MenuLink>
              <button name="act" value="cancel" className="menu-item">
                {t('cancel')}
              </button>
            </Menu>
          </Form>
        ) : null
      }
    />
  )
}
