import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import type { OwnField } from '../custom-fields.page.server'
import { useFieldWords } from './use-field-words'

/** The network's own fields on the page of an employer; nothing when no field has a value. */
export function OwnFieldsCard({ fields }: { fields: readonly OwnField[] }) {
  const { t } = useTranslation('custom-fields')
  const words = useFieldWords()
  const filled = fields.filter(field => field.value !== null)
  if (filled.length === 0) return null
  return (
    <Card title={t('own')}>
      <Facts items={filled.map(field => ({ label: words.label(field), value: words.shown(field, field.value) }))} />
    </Card>
  )
}
