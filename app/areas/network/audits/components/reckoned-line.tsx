import { useTranslation } from 'react-i18next'
import { thresholdKeys, type Thresholds } from '../thresholds'

interface ReckonedLineProps {
  thresholds: Thresholds
  /** Version of the template they were of; null for an audit from before there was one. */
  version: number | null
}

/** With which limits an audit is reckoned, in words. */
export function ReckonedLine({ thresholds, version }: ReckonedLineProps) {
  const { t } = useTranslation('audits')
  const { t: templates } = useTranslation('templates')
  const limits = thresholdKeys.map(key => `${t(`thresholds.${key}`)}: ${thresholds[key]}`).join('; ')
  return (
    <>
      {t('reckoned')} {limits}
      {version === null ? null : ` (${templates('versionOf', { version })})`}.
    </>
  )
}
