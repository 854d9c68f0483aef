import { z } from 'zod'
import { optionalText } from './fields'
import { cefrLevels, experienceKinds } from './portfolio'
import { weekParts, type WeekPart } from './client'

/**
 * What an employer may see of a client: competences, wishes, availability and the working conditions that the client agreed
 * to. There is no place in it for a barrier, a diagnosis, a background or an address.
 */
export const SnapshotContent = z.object({
  firstName: z.string(),
  competences: z.array(
    z.object({
      uri: z.string(),
      label: z.string(),
      level: z.number().int().min(1).max(4),
      shownBy: z.string().nullable(),
    }),
  ),
  experiences: z.array(z.object({ title: z.string(), kind: z.enum(experienceKinds) })),
  languages: z.array(
    z.object({ language: z.string(), speaking: z.enum(cefrLevels).nullable(), reading: z.enum(cefrLevels).nullable() }),
  ),
  wishes: z.array(z.object({ kind: z.string(), label: z.string() })),
  licences: z.array(z.string()),
  hoursMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
  weekParts: z.array(z.enum(weekParts as [WeekPart, ...WeekPart[]])),
  availableFrom: z.string().nullable(),
  workingConditions: z.string().nullable(),
})
export type SnapshotContent = z.infer<typeof SnapshotContent>

export const PublishInput = z.object({
  /** Competence URIs that the client wants to show. */
  competenceUris: z.array(z.string()).min(1),
  experienceIds: z.array(z.uuid()).default([]),
  workingConditions: optionalText(1_000),
  /** The day on which the client saw it and agreed. */
  approvedOn: z.iso.date(),
})
export type PublishInput = z.infer<typeof PublishInput>
