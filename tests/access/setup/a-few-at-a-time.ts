/** Does work for all, four at a time: a visit takes two connections of the application's pool. */
export async function aFewAtATime<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += 4) await Promise.all(all.slice(from, from + 4).map(work))
}
