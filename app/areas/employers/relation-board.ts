import { z } from 'zod'
import { relationStates, type RelationState } from './employer'

/** What the columns of the board are: the state of the relation, its strength, or its engagement level. */
export const boardKinds = ['state', 'strength', 'level'] as const
export type BoardKind = (typeof boardKinds)[number]

export const strengths = ['1', '2', '3', '4', '5'] as const
export type Strength = (typeof strengths)[number]

export function isStrength(column: string): column is Strength {
  return (strengths as readonly string[]).includes(column)
}

export const strengthColumns = ['none', ...strengths] as const

export const levelColumns = ['level-0', 'level-1', 'level-2', 'level-3', 'level-4', 'level-5'] as const

/** The level of a column like `level-3`; null for another column. */
export function levelOfColumn(column: string): number | null {
  const at = levelColumns.findIndex(one => one === column)
  return at < 0 ? null : at
}

export const boardColumns: Record<BoardKind, readonly string[]> = {
  state: relationStates,
  strength: strengthColumns,
  level: levelColumns,
}

/** Steps of a relation's state (E2). Back to `new` is a correction: only while there was no contact. */
const stateSteps: Record<RelationState, readonly RelationState[]> = {
  new: ['existing', 'ended'],
  existing: ['new', 'dormant', 'ended'],
  dormant: ['existing', 'ended'],
  ended: ['new', 'existing', 'dormant'],
}

export interface Movable {
  relationState: string
  strength: number | null
  hadContact: boolean
}

/** What a card can be moved by; a level changes by confirming it with its evidence, never by moving a card. */
export const moveKinds = ['state', 'strength'] as const
export type MoveKind = (typeof moveKinds)[number]

export function columnOf(kind: MoveKind, relation: Movable): string {
  return kind === 'state' ? relation.relationState : relation.strength === null ? 'none' : String(relation.strength)
}

/** The columns a relation may go to, in the board's order. */
export function stepsOf(kind: BoardKind, relation: Movable): string[] {
  if (kind === 'level') return []
  const here = columnOf(kind, relation)
  if (kind === 'strength') return strengthColumns.filter(column => column !== here)
  const steps = stateSteps[relation.relationState as RelationState] ?? []
  return relationStates.filter(to => steps.includes(to) && (to !== 'new' || !relation.hadContact))
}

/** What a column means as fields of the employer. */
export function fieldsOfColumn(
  kind: MoveKind,
  column: string,
): { relationState: string } | { strength: number | null } {
  if (kind === 'state') return { relationState: column }
  return { strength: column === 'none' ? null : Number(column) }
}

export const MoveInput = z.object({
  employerId: z.uuid(),
  by: z.enum(moveKinds),
  to: z.string().max(20),
  version: z.coerce.number().int().min(1),
})
export type MoveInput = z.infer<typeof MoveInput>

export interface Urgency {
  importance: number | null
  strength: number | null
  isOverdue: boolean
  isPromiseLate: boolean
}

/** Priority of a relation (E2): twice the gap of importance over strength, 2 when overdue, 3 when a promise is late. */
export function priorityOf({ importance, strength, isOverdue, isPromiseLate }: Urgency): number {
  const gap = importance === null || strength === null ? 0 : importance - strength
  return 2 * gap + (isOverdue ? 2 : 0) + (isPromiseLate ? 3 : 0)
}

export const cardsAtFirst = 25
export const mostCards = 200

/** How many cards of a column are asked for: `more-existing=50`. */
export function cardsAsked(search: URLSearchParams, column: string): number {
  const asked = Number(search.get(`more-${column}`))
  return Number.isInteger(asked) && asked > cardsAtFirst ? Math.min(asked, mostCards) : cardsAtFirst
}
