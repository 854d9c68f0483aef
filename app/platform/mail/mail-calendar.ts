import { z } from 'zod'

/** A calendar file that goes with a mail, by the method of RFC 5546: calendars read it as an invitation or as its end. */
export const MailCalendar = z.object({ method: z.enum(['REQUEST', 'CANCEL']), content: z.string() })
export type MailCalendar = z.infer<typeof MailCalendar>
