import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { letterEndCodes, withdrawReasons } from '../letter-input'
import type { LetterPage } from '../letter.page.server'
import { declineSigningReasons } from '~/areas/placements/reasons'

const codes = [...letterEndCodes, ...withdrawReasons, ...declineSigningReasons]

/** Why a letter stopped, in words; a code that nobody knows is left out. */
export function useReasonText() {
  const { t } = useTranslation('letters')
  return (code: string) => {
    const known = codes.find(one => one === code)
    return known ? t(`reasons.${known}`) : ''
  }
}

/** What stands beside a letter's text: days, who keeps it, versions, the seal. */
export function LetterFacts({ page }: { page: LetterPage }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const why = useReasonText()
  const day = (value: string | null) => (value ? format.day(value) : null)
  return (
    <Card title={t('facts.title')}>
      <Facts
        items={[
          {
            label: t('facts.employer'),
            value: page.employer ? <Link to={`/employers/${page.employer.id}`}>{page.employer.name}</Link> : null,
          },
          { label: t('fields.owner'), value: page.owner },
          {
            label: t('facts.period'),
            value: page.startsOn && page.endsOn ? format.days(page.startsOn, page.endsOn) : null,
          },
          { label: t('fields.reviewOn'), value: day(page.reviewOn) },
          {
            label: t('facts.expiresAt'),
            value: page.state === 'offered' && page.expiresAt ? format.moment(page.expiresAt) : null,
          },
          { label: t('facts.signedOn'), value: day(page.signedOn) },
          { label: t('facts.endedOn'), value: day(page.endedOn) },
          { label: t('facts.template'), value: t('facts.version', { version: page.templateVersion }) },
          {
            label: t('facts.sha256'),
            value: page.sealed?.sha256 ? <code className="small">{page.sealed.sha256}</code> : null,
          },
        ]}
      />
      {page.reason ? (
        <p>
          {t('facts.reason', { reason: why(page.reason.code) })} {page.reason.note}
        </p>
      ) : null}
      {page.review ? (
        <p>
          {t('facts.reviewed', { day: day(page.review.on) })} {page.review.note}
        </p>
      ) : null}
      {page.sealError ? <Notice tone="bad">{t('facts.sealError')}</Notice> : null}
      {page.versions.length > 1 ? (
        <p className="small">
          {t('facts.versions')}{' '}
          {page.versions.map(one => (
            <span key={one.id}>
              {one.id === page.id ? one.version : <Link to={`/letters/${one.id}`}>{one.version}</Link>}{' '}
            </span>
          ))}
        </p>
      ) : null}
    </Card>
  )
}
