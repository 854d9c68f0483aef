import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'

export interface ShownVersion {
  version: number
  /** As a date or as its text; null for the product's sample. */
  madeAt: Date | string | null
  isCurrent: boolean
  reason: string
  /** The former version that this one is again; null when it is new. */
  again: number | null
}

interface VersionsCardProps {
  /** The version that was seen, for whoever takes an older one back. */
  version: number
  versions: readonly ShownVersion[]
}

/** Every version of a template with its day and reason; a former one can be taken in use again. */
export function VersionsCard({ version, versions }: VersionsCardProps) {
  const { t } = useTranslation('templates')
  const format = useFormat()
  return (
    <Card title={t('versions')} flush>
      <Rows label={t('versions')}>
        {versions.map(one => (
          <Row
            key={one.version}
            what={
              <span className="cluster">
                {t('versionOf', { version: one.version })}{' '}
                {one.isCurrent ? <Chip tone="good">{t('current')}</Chip> : null}
              </span>
            }
            sub={[
              one.madeAt ? format.moment(new Date(one.madeAt)) : t('fromProduct'),
              one.again ? t('again', { version: one.again }) : null,
              one.reason,
            ]
              .filter(Boolean)
              .join(' · ')}
            acts={
              one.isCurrent ? null : (
                <Form method="post">
                  <input type="hidden" name="intent" value="take-back" />
                  <input type="hidden" name="to" value={one.version} />
                  <input type="hidden" name="seen" value={version} />
                  <Button look="quiet" small aria-label={t('takeBackAbout', { version: one.version })}>
                    {t('takeBack')}
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
