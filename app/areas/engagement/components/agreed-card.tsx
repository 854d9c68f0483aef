import { Form } from '@remix-run/react'
import { Check, Handshake } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'
import type { AgreedWithFirm } from '../agreed.page.server'

type Agreed = AgreedWithFirm[number]

/** What the network promised the firm and the firm the network, for the firm's own people. */
export function AgreedCard({ agreed }: { agreed: AgreedWithFirm }) {
  const { t } = useTranslation('portal')
  return (
    <Card title={t('promises.title')} flush>
      {agreed.length === 0 ? (
        <EmptyState title={t('promises.emptyTitle')}>{t('promises.emptyText')}</EmptyState>
      ) : (
        <Rows label={t('promises.title')}>
          {agreed.map(one => (
            <AgreedRow key={one.id} one={one} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function AgreedRow({ one }: { one: Agreed }) {
  const { t } = useTranslation('portal')
  const format = useFormat()
  const day = format.dayShort(one.dueOn)
  return (
    <Row
      done={one.isKept}
      mark={
        <Dot tone={one.isLate ? 'bad' : one.isKept ? 'good' : 'neutral'}>
          <Icon of={one.isKept ? Check : Handshake} />
        </Dot>
      }
      what={one.what}
      sub={
        <>
          <Chip tone={one.by === 'us' ? 'info' : 'neutral'}>
            {t(`promises.by.${one.by}`, { organisation: one.organisation })}
          </Chip>{' '}
          {one.isKept ? t('promises.kept') : one.isLate ? t('promises.late', { day }) : t('promises.until', { day })}
          {` · ${one.who}`}
          {one.toldOn && !one.isKept ? ` · ${t('promises.youTold', { day: format.dayShort(one.toldOn) })}` : null}
        </>
      }
      acts={
        one.mayTell ? (
          <Form method="post" action={`/my-organisation/promises/${one.id}`} preventScrollReset>
            <Button look="quiet" small icon={Check} aria-label={t('promises.tellAbout', { what: one.what })}>
              {t('promises.tell')}
            </Button>
          </Form>
        ) : null
      }
    />
  )
}
