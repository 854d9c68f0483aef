import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'

interface Props {
  page: {
    state: string
    frozen: boolean
    remarks: readonly { name: string; note: string }[]
    reason: { code: string | null; note: string | null }
    expiresAt: string | Date | null
    sealError: string | null
    sealed: { at: string | Date | null; sha256: string | null } | null
  }
}

const stopped = ['declined', 'expired', 'cancelled', 'terminated']

/** What the reader must know of the agreement before going on. */
export function AgreementNotices({ page }: Props) {
  const { t, i18n } = useTranslation('placements')
  const format = useFormat()
  const isOut = page.state === 'sent' || page.state === 'partly_signed'
  const lists = ['cancel', 'declineSigning', 'endEarly'].map(list => `placements:reasons.${list}.${page.reason.code}`)
  const key = lists.find(one => i18n.exists(one))
  const reason = key ? (i18n.t as unknown as (key: string) => string)(key) : null
  return (
    <>
      {page.sealError && !page.sealed ? <Notice tone="bad">{t('sealing.failed')}</Notice> : null}
      {page.sealed ? (
        <Notice tone="good" title={t('agreementStates.sealed')}>
          <Facts
            items={[
              {
                label: t('pages.verify.sealedAt'),
                value: page.sealed.at ? format.moment(new Date(page.sealed.at)) : null,
              },
              { label: t('sealing.sha256'), value: page.sealed.sha256 },
            ]}
          />
        </Notice>
      ) : null}
      {isOut && page.expiresAt ? (
        <Notice>{t('pages.agreement.frozenUntil', { at: format.moment(new Date(page.expiresAt)) })}</Notice>
      ) : null}
      {page.remarks.map(remark => (
        <Notice key={remark.name} tone="warn" title={t('pages.agreement.remark', { name: remark.name })}>
          {remark.note}
        </Notice>
      ))}
      {stopped.includes(page.state) || (page.state === 'draft' && page.reason.note && page.remarks.length === 0) ? (
        <Notice tone="warn" title={reason ?? undefined}>
          {page.reason.note}
        </Notice>
      ) : null}
    </>
  )
}
