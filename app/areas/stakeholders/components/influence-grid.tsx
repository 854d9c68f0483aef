import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { useHydrated } from '~/ui/use-hydrated'
import type { RatedStakeholder, StakeholdersPage } from '../influence.page.server'
import { placeDots, radiusOf } from '../grid-geometry'
import { grids, type GridKey } from '../quadrants'
import type { Scores } from '../scores'
import { GridHandles, type Drop } from './grid-handles'
import { GridPicture, type GridDot } from './grid-picture'
import { SavablePicture } from './picture-acts'

export type Rated = SerializeFrom<RatedStakeholder>
export type GridView = 'group' | 'mine'

interface InfluenceGridProps {
  page: Pick<SerializeFrom<StakeholdersPage>, 'limits' | 'stakeholders' | 'head'>
  grid: GridKey
  view: GridView
  mayMove: boolean
  onDrop: (drop: Drop) => void
}

/** The scores that a view draws: those of the group, or one's own. */
export function scoresIn(view: GridView, one: Rated): Scores | null {
  return view === 'mine' ? one.mine : (one.standing?.exact ?? null)
}

/** A grid in which stakeholders are placed. */
export function InfluenceGrid({ page, grid, view, mayMove, onDrop }: InfluenceGridProps) {
  const { t } = useTranslation('stakeholders')
  const isReady = useHydrated()
  const { across, up } = grids[grid]
  const shown = page.stakeholders.flatMap(one => {
    const scores = scoresIn(view, one)
    return scores ? [{ one, scores }] : []
  })
  const placed = placeDots(
    shown.map(({ one, scores }) => ({
      id: one.id,
      across: scores[across],
      up: scores[up],
      radius: radiusOf(one.headcount),
    })),
  )
  const dots = placed.flatMap((dot): GridDot[] => {
    const found = shown.find(({ one }) => one.id === dot.id)
    if (!found) return []
    const { one } = found
    const { before } = one
    const isBorderline = view === 'group' && one.borderline?.[grid] === true
    return [
      {
        ...dot,
        label: one.label,
        isBorderline,
        isAgreed: one.agreed !== null,
        before: view === 'group' && before ? { across: before[across], up: before[up] } : null,
      },
    ]
  })
  const drawing = <GridPicture grid={grid} dots={dots} limits={page.limits} />
  const isMovable = isReady && mayMove
  return (
    <SavablePicture
      name={`${page.head.name} ${t(grid === 'importance' ? 'influence.gridImportance' : 'influence.gridInterest')}`}
    >
      {isMovable ? (
        <GridHandles grid={grid} dots={dots} onDrop={onDrop}>
          {drawing}
        </GridHandles>
      ) : (
        drawing
      )}
    </SavablePicture>
  )
}
