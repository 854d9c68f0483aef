import { z } from 'zod'

/** What the independent checker found: the numbers that a reader can hold a result to. */
export const GroupCertificate = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('stable'),
    /** Pairs who would both rather be together. */
    blockingPairs: z.number(),
    /** Places or mentors with more people than they can take. */
    broken: z.number(),
    /** Pairs that were looked at again. */
    checked: z.number(),
  }),
  z.object({
    method: z.literal('best'),
    /** Sum of the fits, and the most that any assignment can have by the prices; both from 0 to the number of clients. */
    total: z.number(),
    bound: z.number(),
    /** Every price holds, nobody sits where there is no seat, and both sums are equal. */
    isProof: z.boolean(),
    checked: z.number(),
  }),
])
export type GroupCertificate = z.infer<typeof GroupCertificate>

/** Whether the checker proved the result. */
export function holds(certificate: GroupCertificate): boolean {
  return certificate.method === 'stable'
    ? certificate.blockingPairs === 0 && certificate.broken === 0
    : certificate.isProof
}
