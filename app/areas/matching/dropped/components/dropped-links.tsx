import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { DropCode } from '../../filters'
import { dropCodes } from '../dropped-list'

interface Props {
  clientId: string
  dropped: Partial<Record<DropCode, number>>
  isLinked: boolean
}

/** What dropped out and on what, as one sentence; each part leads to those places. */
export function DroppedLinks({ clientId, dropped, isLinked }: Props) {
  const { t } = useTranslation('matching')
  const codes = dropCodes.filter(code => dropped[code])
  return codes.map((code, index) => {
    const words = t(`droppedOn.${code}`, { count: dropped[code] })
    return (
      <span key={code}>
        {isLinked ? <Link to={`/clients/${clientId}/matches/dropped?reason=${code}`}>{words}</Link> : words}
        {index === codes.length - 1 ? '.' : ', '}
      </span>
    )
  })
}
