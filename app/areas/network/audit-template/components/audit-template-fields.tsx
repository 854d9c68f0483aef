import { useTranslation } from 'react-i18next'
import { NumberInput } from '~/ui/form/text-input'
import { thresholdKeys, type Thresholds } from '../../audits/thresholds'
import { thresholdBounds } from '../audit-template'

/** One number for each limit, with the rule that it is of. */
export function AuditTemplateFields({ known }: { known: Thresholds }) {
  const { t } = useTranslation('audits')
  return (
    <>
      {thresholdKeys.map(key => {
        const [least, most] = thresholdBounds[key]
        return (
          <NumberInput
            key={key}
            name={key}
            label={t(`shape.fields.${key}`)}
            hint={`${t(`shape.hints.${key}`)} ${t('shape.between', { least, most })}`}
            required
            defaultValue={known[key]}
          />
        )
      })}
    </>
  )
}
