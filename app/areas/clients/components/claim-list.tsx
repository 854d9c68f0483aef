import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { ClaimLevel, ClaimSource } from '../portfolio'

export interface ClaimRow {
  id: string
  label: string
  level: number
  source: string
  evidence: string | null
}

interface Props {
  claims: readonly ClaimRow[]
  mayWrite: boolean
  /** Spoken to the person whose competences they are. */
  ownWords?: boolean
}

/** Competences with their level and who says so. */
export function ClaimList({ claims, mayWrite, ownWords }: Props) {
  const { t } = useTranslation('clients')
  return (
    <ul className="plain-list stack stack-s">
      {claims.map(claim => (
        <li key={claim.id} className="cluster">
          <strong>{claim.label}</strong>
          <Chip tone="client">{t(`portfolio.levels.l${claim.level as ClaimLevel}`)}</Chip>
          <span className="small muted">
            {ownWords && claim.source === 'self'
              ? t('portfolio.own.source')
              : t(`portfolio.sources.${claim.source as ClaimSource}`)}
            {claim.evidence ? ` · ${claim.evidence}` : ''}
          </span>
          {mayWrite ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="withdraw-claim" />
              <input type="hidden" name="claimId" value={claim.id} />
              <Button look="text" small>
                {t('portfolio.withdraw')} <VisuallyHidden>{claim.label}</VisuallyHidden>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
