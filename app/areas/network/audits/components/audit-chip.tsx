import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import type { Tone } from '~/ui/tone'
import { isAuditStatus, type AuditStatus } from '../audit-states'

const tones: Record<AuditStatus, Tone> = {
  taking: 'info',
  stopped: 'warn',
  draft: 'info',
  discarded: 'neutral',
  agreed: 'good',
  superseded: 'neutral',
}

/** The status of a dated audit in a word. */
export function AuditChip({ status }: { status: string }) {
  const { t } = useTranslation('audits')
  return isAuditStatus(status) ? <Chip tone={tones[status]}>{t(`statuses.${status}`)}</Chip> : null
}
