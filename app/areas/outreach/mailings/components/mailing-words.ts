import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { sayReason } from '../../components/job-names'
import { isLeftOutReason } from '../left-out'
import type { MailingDraft } from '../mailing.page.server'

/** Why a recipient was not mailed; what only a technician understands is shown as it is. */
export function sayMailingReason(
  t: TFunction<'mailings'>,
  outreach: TFunction<'outreach'>,
  reason: string | null,
): string | null {
  return isLeftOutReason(reason) ? t(`reasons.${reason}`) : sayReason(outreach, reason)
}

/** Why somebody of a draft is left out, with the name and day that make it clear. */
export function useWhyOut(): (one: MailingDraft['out'][number]) => string {
  const { t } = useTranslation('mailings')
  const format = useFormat()
  return ({ leftOut, firm, person }) => {
    if (leftOut === 'not_yours' && firm.owner) return t('reasons.notYoursOf', { name: firm.owner })
    if (person) {
      const { name, restsUntil } = person
      if (leftOut === 'resting' && restsUntil) return t('reasons.restingUntil', { name, day: format.day(restsUntil) })
      if (leftOut === 'no_address') return t('reasons.noAddressOf', { name })
      if (leftOut === 'contact_left') return t('reasons.leftOf', { name })
    }
    return t(`reasons.${leftOut}`)
  }
}
