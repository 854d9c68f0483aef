/** At most so many people are asked by name with one press; more than these are asked with the whole choice. */
export const mostAskedAtOnce = 200

/** A choice of more employers than this is asked in the background. */
export const mostFirmsAtOnce = 200

/** At most so many people are asked with one choice. */
export const mostAskedInAll = 10_000

/** So many guests are mailed by one job, so that no job holds its transaction long. */
export const guestsPerTelling = 200
