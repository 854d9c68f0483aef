import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { grids, type GridKey } from '../quadrants'
import type { Scores } from '../scores'
import { AgreeForm } from './agree-form'
import type { GridView, Rated } from './influence-grid'
import { ScoreForm } from './score-form'
import { useStakeholderWord } from './use-words'

/** A stakeholder that was dropped at whole scores of a grid. */
export interface Placing {
  id: string
  grid: GridKey
  across: number
  up: number
}

interface DecidePanelProps {
  page: { head: { id: string }; stakeholders: readonly Rated[] }
  view: GridView
  placing: Placing
  replies: { score?: FormReply; agreed?: VersionedReply } | undefined
  onClose: () => void
}

/** Asks why a stakeholder stands where it was dropped; nothing is saved without it. */
export function DecidePanel({ page, view, placing, replies, onClose }: DecidePanelProps) {
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  const word = useStakeholderWord()
  const box = useRef<HTMLDivElement>(null)
  const key = `${placing.id} ${placing.grid} ${placing.across} ${placing.up}`
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [key])
  const one = page.stakeholders.find(other => other.id === placing.id)
  if (!one) return null
  const { across, up } = grids[placing.grid]
  const basis: Partial<Scores> = view === 'mine' ? (one.mine ?? {}) : (one.standing?.scores ?? {})
  const { importance, interest, influence } = basis
  const proposed = { importance, interest, influence, [across]: placing.across, [up]: placing.up }
  const places = { across: word('scores', across), x: placing.across, up: word('scores', up), y: placing.up }
  return (
    <div ref={box}>
      <Card
        key={key}
        title={t('influence.decide', { name: one.label })}
        sub={t('influence.decideSub', places)}
        aside={
          <Button type="button" look="text" small onClick={onClose}>
            {common('cancel')}
          </Button>
        }
      >
        {view === 'mine' ? (
          <ScoreForm
            action={`?view=mine&grid=${placing.grid}`}
            stakeholderId={one.id}
            known={{ ...proposed, influenceReason: one.mine?.influenceReason }}
            reply={replies?.score}
          />
        ) : (
          <AgreeForm
            action={`?grid=${placing.grid}`}
            record={{
              id: one.id,
              version: one.version,
              importance: one.agreed?.importance ?? null,
              interest: one.agreed?.interest ?? null,
              influence: one.agreed?.influence ?? null,
              influenceReason: one.influenceReason,
              agreedNote: one.agreedNote,
            }}
            proposed={proposed}
            reply={replies?.agreed}
          />
        )}
      </Card>
    </div>
  )
}
