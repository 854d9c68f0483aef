import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import type { HandKind } from '../group'
import type { ResultLine } from '../result.page.server'

interface HandButtonsProps {
  clientId: string
  vacancyId: string
  /** What was decided about the pair by hand, null for nothing. */
  hand: string | null
}

/** Fixes a pair, rules it out, or leaves it to the next matching again. */
export function HandButtons({ clientId, vacancyId, hand }: HandButtonsProps) {
  const { t } = useTranslation('groups')
  const kinds: HandKind[] = hand === null ? ['pinned', 'forbidden'] : ['free']
  return (
    <Form method="post" className="stack stack-s" preventScrollReset>
      <input type="hidden" name="intent" value="hand" />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="vacancyId" value={vacancyId} />
      {kinds.map(kind => (
        <Button key={kind} look="quiet" small name="kind" value={kind}>
          {t(`result.acts.${kind}`)}
        </Button>
      ))}
    </Form>
  )
}

/** What can be changed by hand about the line of a client. */
export function ResultActs({ groupId, row }: { groupId: string; row: SerializeFrom<ResultLine> }) {
  const { t } = useTranslation('groups')
  return (
    <span className="stack stack-s">
      {row.vacancyId ? <HandButtons clientId={row.clientId} vacancyId={row.vacancyId} hand={row.hand} /> : null}
      <LinkButton look="text" small to={`/groups/${groupId}/clients/${row.clientId}`}>
        {t('result.acts.other')} <span className="visually-hidden">{row.name}</span>
      </LinkButton>
    </span>
  )
}
