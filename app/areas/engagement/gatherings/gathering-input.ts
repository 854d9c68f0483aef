import { z } from 'zod'
import { attendances, guestAnswers } from './guest-states'
import { mostRemindDays, remindWhoms } from './reminder'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')

/** The form of an event. */
export const GatheringInput = z
  .object({
    activityKey: z.string().min(1).max(40),
    title: z.string().min(1).max(200),
    on: z.iso.date('not-a-date'),
    from: time,
    until: time,
    place: z.string().min(1).max(300),
    isOnline: z.boolean().default(false),
    capacity: z.number().int().min(1).max(10_000).optional(),
    hostIds: z.array(z.uuid()).min(1).max(20),
    organisationId: z.uuid(),
    ladderSteps: z.array(z.number().int().min(1).max(9)).default([]),
    description: z.string().max(4_000).optional(),
    /** Days before; absent is no reminder. */
    remindDays: z.number().int().min(1).max(mostRemindDays).optional(),
    remindWhom: z.enum(remindWhoms).default('coming'),
    /** The version that was seen; absent for a new one. */
    version: z.number().int().min(1).optional(),
  })
  .refine(input => input.until > input.from, { path: ['until'], message: 'ends-before-start' })
export type GatheringInput = z.infer<typeof GatheringInput>

/** The answer of a guest. */
export const AnswerInput = z.object({
  answer: z.enum(guestAnswers),
  word: z.string().max(500).optional(),
})
export type AnswerInput = z.infer<typeof AnswerInput>

/** What an event brought a guest. */
export const GuestOutcomeInput = z.object({
  outcome: z.number().int().min(1).max(5),
  words: z.string().max(1_000).optional(),
})
export type GuestOutcomeInput = z.infer<typeof GuestOutcomeInput>

/** What a host thinks that it brought. */
export const HostOutcomeInput = z
  .object({
    employers: z.number().int().min(1).max(5).optional(),
    clients: z.number().int().min(1).max(5).optional(),
    words: z.string().max(2_000).optional(),
  })
  .refine(input => input.employers !== undefined || input.clients !== undefined, {
    path: ['employers'],
    message: 'score-needed',
  })
export type HostOutcomeInput = z.infer<typeof HostOutcomeInput>

/** Who was there: one guest or client. `none` takes back what was noted. */
export const AttendanceInput = z
  .object({
    guestId: z.uuid().optional(),
    clientId: z.uuid().optional(),
    attendance: z.enum([...attendances, 'none']),
  })
  .refine(input => (input.guestId === undefined) !== (input.clientId === undefined), {
    path: ['guestId'],
    message: 'choose',
  })
export type AttendanceInput = z.infer<typeof AttendanceInput>

/** An ordinary task that follows from an event. */
export const FollowUpInput = z.object({
  title: z.string().min(1).max(300),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid().optional(),
  employerId: z.uuid().optional(),
})
export type FollowUpInput = z.infer<typeof FollowUpInput>
