import { z } from 'zod'

/** In whose name a mail goes, and who gets the answer; the address it is sent from stays the product's own. */
export const PersonalSender = z.object({ fromName: z.string().min(1), replyTo: z.array(z.string()).min(1) })
export type PersonalSender = z.infer<typeof PersonalSender>
