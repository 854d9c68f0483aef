import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { useFormat } from '~/ui/format-context'
import { sentence } from '~/ui/form/form-context'
import { useProblemText } from '~/ui/form/problem-text'
import { Row, Rows } from '~/ui/row'
import type { DatedAuditPage } from '../dated-audit.page.server'

interface AgreeCardProps {
  page: SerializeFrom<DatedAuditPage>
  /** Organisation that the reader would speak for. */
  organisation: string
}

/** Who said yes to the audit with its plan, what stands in the way, and one's own yes. */
export function AgreeCard({ page, organisation }: AgreeCardProps) {
  const { t } = useTranslation('audits')
  const format = useFormat()
  const say = useProblemText()
  const { head, agreements, before, mine, inTheWay } = page
  const isDraft = head.status === 'draft'
  return (
    <Card title={t('agree.title')} sub={isDraft ? t('agree.sub') : null}>
      <div className="stack">
        {agreements.length === 0 ? <p className="muted">{t('agree.nobody')}</p> : null}
        <Rows label={t('agree.title')}>
          {agreements.map(one => (
            <Row
              key={one.membershipId}
              what={one.organisation}
              sub={`${one.name}, ${format.moment(new Date(one.agreedAt))}`}
            />
          ))}
        </Rows>
        {isDraft && before.length > 0 ? (
          <p className="small">
            {t('agree.before', { names: format.list(before.map(one => `${one.organisation} (${one.name})`)) })}
          </p>
        ) : null}
        {isDraft && inTheWay.length > 0 ? (
          <div>
            <p>{t('agree.inTheWay')}</p>
            <ul>
              {inTheWay.map(one => (
                <li key={one.code}>{sentence(say(one))}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {head.may.agree && inTheWay.length === 0 && !mine ? (
          <ConfirmButton
            label={t('agree.act', { organisation })}
            title={t('agree.act', { organisation })}
            question={t('agree.question')}
            confirm={t('agree.confirm')}
            fields={{ intent: 'agree', revision: String(head.revision) }}
            look="accent"
          />
        ) : null}
        {head.may.agree && mine ? (
          <Form method="post">
            <Button look="quiet" small name="intent" value="withdraw">
              {t('agree.withdraw')}
            </Button>
          </Form>
        ) : null}
        {isDraft && !head.may.agree ? <p className="small muted">{t('agree.who')}</p> : null}
      </div>
    </Card>
  )
}
