import { Form } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { ServiceTemplatePage } from '../service-template.page.server'

/** Every version with its day and reason; a former one can be taken in use again. */
export function ServiceVersionsCard({ page }: { page: SerializeFrom<ServiceTemplatePage> }) {
  const { t } = useTranslation('services')
  const format = useFormat()
  return (
    <Card title={t('shape.versions')} flush>
      <Rows label={t('shape.versions')}>
        {page.versions.map(one => (
          <Row
            key={one.version}
            what={
              <span className="cluster">
                {t('shape.versionOf', one)} {one.isCurrent ? <Chip tone="good">{t('shape.current')}</Chip> : null}
              </span>
            }
            sub={[
              one.madeAt ? format.moment(new Date(one.madeAt)) : t('shape.fromProduct'),
              one.again ? t('shape.again', { version: one.again }) : null,
              one.reason,
            ]
              .filter(Boolean)
              .join(' · ')}
            acts={
              one.isCurrent ? null : (
                <Form method="post">
                  <input type="hidden" name="intent" value="take-back" />
                  <input type="hidden" name="to" value={one.version} />
                  <input type="hidden" name="seen" value={page.version} />
                  <Button look="quiet" small aria-label={t('shape.takeBackAbout', one)}>
                    {t('shape.takeBack')}
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
