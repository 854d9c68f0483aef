import { z } from 'zod'
import { quadrants } from './quadrants'
import { boardObjects, sectionKeys, type SectionKey } from './sections'

const Version = z.number().int().min(1)
const Year = z.number().int().min(2000).max(2100)
const Weight = z.number().int().min(1).max(3)

export const NewBoardInput = z
  .object({
    object: z.enum(boardObjects),
    aboutId: z.uuid().optional(),
    year: Year,
    heldOn: z.iso.date('not-a-date'),
    copyOfId: z.uuid().optional(),
  })
  .superRefine((input, context) => {
    if (input.object === 'partner' && !input.aboutId)
      context.addIssue({ code: 'custom', path: ['aboutId'], message: 'choose', input: undefined })
  })
export type NewBoardInput = z.infer<typeof NewBoardInput>

const Section = z.string().max(5_000).optional()
const sections = Object.fromEntries(sectionKeys.map(key => [key, Section])) as Record<SectionKey, typeof Section>

/** Day, year and sections of a board; sections that are not of its object are left out when it is saved. */
export const BoardInput = z.object({ year: Year, heldOn: z.iso.date('not-a-date'), ...sections, version: Version })
export type BoardInput = z.infer<typeof BoardInput>

const card = {
  quadrant: z.enum(quadrants),
  text: z.string().min(1).max(300),
  reason: z.string().max(2_000).optional(),
  weight: Weight,
}

export const NewCardInput = z.object({ ...card, weight: Weight.default(2) })
export type NewCardInput = z.infer<typeof NewCardInput>

export const CardInput = z.object({ ...card, version: Version })
export type CardInput = z.infer<typeof CardInput>

/** A card moved or weighed on the board itself, with where and how heavy it was for whoever did it. */
export const PlaceInput = z.object({
  cardId: z.uuid(),
  to: z.enum(quadrants),
  weight: Weight,
  seenQuadrant: z.enum(quadrants),
  seenWeight: Weight,
})
export type PlaceInput = z.infer<typeof PlaceInput>

export const PairInput = z.object({
  innerCardId: z.uuid(),
  outerCardId: z.uuid(),
  sentence: z.string().min(1).max(1_000),
})
export type PairInput = z.infer<typeof PairInput>

export const PairChangeInput = z.object({ sentence: z.string().min(1).max(1_000), version: Version })
export type PairChangeInput = z.infer<typeof PairChangeInput>

/** A task needs an owner here: an action that is nobody's does not happen. */
export const ActionInput = z.object({
  title: z.string().min(1).max(300),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid('choose'),
})
export type ActionInput = z.infer<typeof ActionInput>

export const cardFields = ['quadrant', 'text', 'reason', 'weight'] as const
