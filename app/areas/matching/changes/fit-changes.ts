/** A place among the best of a client: days as `yyyy-mm-dd`, fits in hundredths. */
export interface Sighting {
  vacancyId: string
  firstOn: string
  /** Since when it stood there at every look. */
  cameOn: string
  lastOn: string
  clientFit: number | null
  employerFit: number
}

/** How many days back a change is told. */
export const daysTold = 7

export interface FitChanges {
  /** From this day on. */
  since: string
  /** Places that came among the best. */
  fresh: Set<string>
  /** Places that were among the best and are not any more. */
  gone: string[]
}

/**
 * What came and what went after a day. Nothing is told when nothing is known of that day: the first days of a client would
 * call every place new.
 */
export function fitChanges(sightings: readonly Sighting[], since: string): FitChanges | null {
  if (!sightings.some(one => one.firstOn <= since)) return null
  const newest = sightings.reduce((last, one) => (one.lastOn > last ? one.lastOn : last), '')
  return {
    since,
    fresh: new Set(sightings.filter(one => one.cameOn > since && one.lastOn === newest).map(one => one.vacancyId)),
    gone: sightings
      .filter(one => one.firstOn <= since && one.lastOn >= since && one.lastOn < newest)
      .map(one => one.vacancyId)
      .sort(),
  }
}

/** From here, on both sides, a fit is good enough to be told at once. Chosen for the product; a person decides. */
export const goodFit = 70

/** The places that came today and fit both sides well, of a client who had others before; best first. */
export function goodNews(sightings: readonly Sighting[], today: string): Sighting[] {
  if (!sightings.some(one => one.firstOn < today)) return []
  return sightings
    .filter(one => one.cameOn === today && one.employerFit >= goodFit && (one.clientFit ?? 0) >= goodFit)
    .sort(
      (a, b) =>
        b.employerFit + (b.clientFit ?? 0) - a.employerFit - (a.clientFit ?? 0) || (a.vacancyId < b.vacancyId ? -1 : 1),
    )
}
