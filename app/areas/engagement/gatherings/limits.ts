/** At most so many people are asked with one press; whoever asks more goes on with the next part of the list. */
export const mostAskedAtOnce = 200
