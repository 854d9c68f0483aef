import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { ConfirmButton } from '~/ui/confirm-button'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { TemplatePage } from '../template.page.server'

interface TemplateVersionsProps {
  versions: TemplatePage['versions']
  current: number
}

/** Every version there was, with a way back to each. Forms keep the version that they were filled in with. */
export function TemplateVersions({ versions, current }: TemplateVersionsProps) {
  const { t } = useTranslation('jobforms')
  const format = useFormat()
  return (
    <Card title={t('shape.versions')} sub={t('shape.versionsSub')} flush>
      <Rows label={t('shape.versions')}>
        {versions.map(one => (
          <Row
            key={one.version}
            what={t('shape.version', { version: one.version })}
            sub={
              one.on === null
                ? t('shape.baseVersion')
                : [
                    format.day(one.on),
                    t('shape.counts', { hidden: one.hidden, renamed: one.renamed, own: one.own }),
                  ].join(' · ')
            }
            acts={
              one.version === current ? (
                <Chip tone="good">{t('shape.inUse')}</Chip>
              ) : (
                <ConfirmButton
                  label={t('shape.again')}
                  title={t('shape.againTitle', { version: one.version })}
                  question={t('shape.againQuestion')}
                  confirm={t('shape.again')}
                  look="quiet"
                  fields={{ intent: 'again', version: String(one.version) }}
                />
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
