import { coordinatesOf } from '~/areas/taxonomy/postcode.store.server'
import type { Tx } from '~/platform/database.server'
import {
  emptyPlace,
  inOrder,
  type CefrLevel,
  type CompetenceAsk,
  type CompetenceLevel,
  type PlaceProfile,
} from '../profile'
import { windowsOf } from '../week-parts'

const mostAtOnce = 5_000

/**
 * The open places that ask one of these competences (or any), for who may not read their employers: a trainee. Where the place has no postcode
 * of its own, where it lies is not known, and what is not known drops nothing.
 */
export async function listAskingPlaces(db: Tx, uris: readonly string[] | null): Promise<PlaceProfile[]> {
  const found: PlaceProfile[] = []
  let last: string | undefined
  for (;;) {
    const rows = await db.vacancy.findMany({
      where: {
        id: { gt: last },
        status: { in: ['open', 'hard_to_fill', 'expected'] },
        vacancyCompetences: { some: uris ? { conceptUri: { in: [...uris] } } : {} },
      },
      select: {
        id: true,
        occupationUri: true,
        hoursMin: true,
        hoursMax: true,
        dayParts: true,
        postcode: true,
        languageLevel: true,
        licence: true,
        seats: true,
        seatsTaken: true,
        vacancyCompetences: { select: { conceptUri: true, kind: true, level: true, weight: true } },
      },
      orderBy: { id: 'asc' },
      take: mostAtOnce,
    })
    const areas = await coordinatesOf(db, [...new Set(rows.flatMap(row => row.postcode?.slice(0, 4) ?? []))])
    for (const row of rows) {
      const at = row.postcode ? areas.get(row.postcode.slice(0, 4)) : undefined
      if (row.seatsTaken >= row.seats) continue
      found.push({
        ...emptyPlace(row.id),
        occupationUri: row.occupationUri ?? undefined,
        asks: inOrder(
          row.vacancyCompetences.map(ask => ({
            uri: ask.conceptUri,
            kind: ask.kind as CompetenceAsk['kind'],
            level: ask.level as CompetenceLevel,
            weight: Number(ask.weight),
          })),
        ),
        hoursMinPerWeek: row.hoursMin ?? undefined,
        hoursMaxPerWeek: row.hoursMax ?? undefined,
        times: windowsOf(row.dayParts),
        location: at && { latitude: at.lat, longitude: at.lon },
        languages: row.languageLevel
          ? [{ language: 'nl', skill: 'speaking', level: row.languageLevel as CefrLevel, essential: true }]
          : [],
        licences: row.licence ? [{ code: row.licence, essential: true }] : [],
        seats: row.seats - row.seatsTaken,
      })
    }
    if (rows.length < mostAtOnce) return found
    last = rows.at(-1)?.id
  }
}
