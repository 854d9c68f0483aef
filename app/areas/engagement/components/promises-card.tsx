import { Form } from '@remix-run/react'
import { Check, Handshake, Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Menu } from '~/ui/menu'
import { Row, Rows } from '~/ui/row'
import type { PromisesWith } from '../promises.page.server'

type OpenPromise = PromisesWith['open'][number]

/** What we promised and what they promised, each ended in place; below it how often each side kept its word. */
export function PromisesCard({
  promises,
  employerId,
  mayRecord,
}: {
  promises: PromisesWith
  employerId: string
  mayRecord: boolean
}) {
  const { t } = useTranslation('engagement')
  const { open, ended } = promises
  if (open.length === 0 && ended.length === 0 && !mayRecord) return null
  const rates = ended.map(({ side, kept, broken }) => t(`promises.kept.${side}`, { kept, all: kept + broken }))
  return (
    <Card
      title={t('promises.title')}
      flush
      sub={open.length === 0 ? t('promises.empty') : null}
      aside={
        mayRecord ? (
          <LinkButton look="quiet" small icon={Plus} to={`/employers/${employerId}/promises/new`}>
            {t('promises.add')}
          </LinkButton>
        ) : null
      }
      foot={rates.length > 0 ? <span className="small muted">{rates.join(' · ')}</span> : null}
    >
      {open.length === 0 ? null : (
        <Rows label={t('promises.title')}>
          {open.map(promise => (
            <PromiseRow key={promise.id} promise={promise} maySteer={mayRecord} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function PromiseRow({ promise, maySteer }: { promise: OpenPromise; maySteer: boolean }) {
  const { t } = useTranslation('engagement')
  const { t: portal } = useTranslation('portal')
  const format = useFormat()
  return (
    <Row
      mark={
        <Dot tone={promise.isLate ? 'bad' : 'neutral'}>
          <Icon of={Handshake} />
        </Dot>
      }
      what={promise.what}
      sub={
        <>
          <Chip tone={promise.by === 'us' ? 'info' : 'neutral'}>{t(`promises.by.${promise.by}`)}</Chip>{' '}
          {promise.isLate ? (
            <Chip tone="bad">{t('promises.late', { day: format.dayShort(promise.dueOn) })}</Chip>
          ) : (
            t('promises.until', { day: format.dayShort(promise.dueOn) })
          )}
          {` · ${promise.owner}, ${promise.organisation}`}
          {promise.shared ? (
            <>
              {' '}
              <Chip>{portal('promises.shared')}</Chip>
            </>
          ) : null}
          {promise.told ? (
            <>
              {' '}
              <Chip tone="good">
                {portal('promises.told', { who: promise.told.by, day: format.dayShort(promise.told.at) })}
              </Chip>
            </>
          ) : null}
        </>
      }
      acts={
        maySteer ? (
          <Form method="post" action={`/promises/${promise.id}`} className="cluster" preventScrollReset>
            <Button name="act" value="keep" look="quiet" small icon={Check}>
              {t('promises.acts.keep')}
            </Button>
            <Menu small>
              <button name="act" value="break" className="menu-item">
                {t('promises.acts.break')}
              </button>
              <button name="act" value="drop" className="menu-item">
                {t('promises.acts.drop')}
              </button>
            </Menu>
          </Form>
        ) : null
      }
    />
  )
}
