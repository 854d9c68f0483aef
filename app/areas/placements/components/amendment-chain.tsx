import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { AmendmentKind } from '../amendment'
import { AgreementStateMark } from './agreement-state'

interface Props {
  agreementId: string
  chain: {
    original: { id: string; number: string; state: string } | null
    amendments: readonly {
      id: string
      number: string
      state: string
      kinds: readonly AmendmentKind[]
      on: string
      isThis: boolean
    }[]
    mayAmend: boolean
    mayChange: boolean
  }
}

/** The original and its amendments in order, and the way to a new one. */
export function AmendmentChain({ agreementId, chain }: Props) {
  const { t } = useTranslation('placements')
  const format = useFormat()
  const { original, amendments, mayAmend, mayChange } = chain
  if (!original && amendments.length === 0 && !mayAmend) return null
  const about = (kinds: readonly AmendmentKind[]) => format.list(kinds.map(kind => t(`choices.amendmentKinds.${kind}`)))
  const act = mayAmend ? 'buttons.amend' : mayChange ? 'pages.amend.edit' : null
  const button = act ? <LinkButton to={`/agreements/${agreementId}/amend`}>{t(act)}</LinkButton> : null
  if (!original && amendments.length === 0) return <Card title={t('pages.amend.chain')}>{button}</Card>
  return (
    <Card title={t('pages.amend.chain')} flush foot={button}>
      <Rows label={t('pages.amend.chain')}>
        {original ? (
          <Row
            what={<Link to={`/agreements/${original.id}`}>{original.number}</Link>}
            sub={t('pages.amend.original')}
            acts={<AgreementStateMark state={original.state} />}
          />
        ) : null}
        {amendments.map(one => (
          <Row
            key={one.id}
            what={one.isThis ? <strong>{one.number}</strong> : <Link to={`/agreements/${one.id}`}>{one.number}</Link>}
            sub={t('pages.amend.about', { kinds: about(one.kinds), day: format.day(one.on) })}
            acts={<AgreementStateMark state={one.state} />}
          />
        ))}
      </Rows>
    </Card>
  )
}
