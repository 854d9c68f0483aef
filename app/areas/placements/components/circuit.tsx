import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { PartyRole } from '../actor-roles'

interface SignerShown {
  id: string
  party: string
  name: string
  email: string
  state: string
  isTurn: boolean
  confirmedAt: string | Date | null
  invitedAt: string | Date | null
  reminded: number
  signedAt: string | Date | null
  paper: { signedOn: string; recordedBy: string | null; to: string } | null
}

/** Who signs, in order, and how far each is. */
export function Circuit({ signers, state }: { signers: readonly SignerShown[]; state: string }) {
  const { t } = useTranslation('placements')
  const format = useFormat()
  const moment = (at: string | Date) => format.moment(new Date(at))
  const chip = (signer: SignerShown) => {
    if (signer.paper)
      return <Chip tone="good">{t('pages.circuit.signedOnPaper', { day: format.day(signer.paper.signedOn) })}</Chip>
    if (signer.signedAt) return <Chip tone="good">{t('pages.circuit.signed', { at: moment(signer.signedAt) })}</Chip>
    if (signer.state === 'declined') return <Chip tone="bad">{t('pages.circuit.declined')}</Chip>
    if (signer.isTurn) return <Chip tone="info">{t('pages.circuit.turn')}</Chip>
    if (state === 'party_check' && signer.confirmedAt) return <Chip tone="good">{t('pages.circuit.confirmed')}</Chip>
    return <Chip>{t('pages.circuit.waiting')}</Chip>
  }
  return (
    <Card title={t('pages.circuit.title')} flush>
      <Rows label={t('pages.circuit.title')}>
        {signers.map(signer => (
          <Row
            key={signer.id}
            what={
              <span className="cluster">
                {signer.name} {chip(signer)}
              </span>
            }
            sub={
              <>
                {t(`choices.partyRoles.${signer.party as PartyRole}`)} · {signer.email}
                {signer.invitedAt && !signer.signedAt
                  ? ` · ${t('pages.circuit.asked', { at: moment(signer.invitedAt) })}`
                  : ''}
                {signer.paper ? (
                  <>
                    {signer.paper.recordedBy
                      ? ` · ${t('pages.circuit.recordedBy', { who: signer.paper.recordedBy })}`
                      : ''}
                    {' · '}
                    <Link to={signer.paper.to} reloadDocument>
                      {t('pages.circuit.scan')}
                    </Link>
                  </>
                ) : null}
                {signer.reminded > 0 && !signer.signedAt
                  ? ` · ${t('pages.circuit.reminded', { count: signer.reminded })}`
                  : ''}
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
