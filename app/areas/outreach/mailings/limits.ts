/** More employers than this is no personal mail any more. */
export const mostRecipients = 200

/** Mails of mailings that one colleague can have going out within 24 hours. */
export const mostInOneDay = 400

/** Mails to one domain (`voorbeeld.nl`) within a minute; the rest waits its turn. */
export const mostToDomainInMinute = 30

/** Lengths of subject and text as they are written, in letters. */
export const longestSubject = 150
export const longestText = 8_000

/** How long a recipient is held, in seconds: longer than the mail server may take for an answer. */
export const leaseSeconds = 180
