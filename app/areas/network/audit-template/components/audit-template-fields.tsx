import { useTranslation } from 'react-i18next'
import { NumberInput } from '~/ui/form/text-input'
import { thresholdKeys, type Thresholds } from '../../audits/thresholds'
import { thresholdBounds } from '../audit-template'

/** One number for each limit, with the rule that it is of. */
export function AuditTemplateFields({ known }: { known: Thresholds }) {
  const { t } = useTranslation('limits')
  return (
    <>
      {thresholdKeys.map(key => {
        const [least, most] = thresholdBounds[key]
        return (
          <NumberInput
            key={key}
            name={key}
            label={t(`fields.${key}`)}
            hint={`${t(`hints.${key}`)} ${t('between', { least, most })}`}
            required
            defaultValue={known[key]}
          />
        )
      })}
    </>
  )
}
