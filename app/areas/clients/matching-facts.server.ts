import type { Tx } from '~/platform/database.server'
import { findCore } from './clients.store.server'
import { rowsForMatching } from './facts-of-many.store.server'
import { standingClaims } from './portfolio'
import { listClaims, listExperiences, listLanguages, listWishes } from './portfolio.store.server'

/** What the matcher may know of a client: claims with their evidence, wishes, languages, hours, times and travel. */
export async function clientFactsForMatching(db: Tx, clientId: string) {
  const claims = standingClaims(await listClaims(db, clientId))
  const titles = new Map((await listExperiences(db, clientId)).map(experience => [experience.id, experience.title]))
  const core = await findCore(db, clientId)
  return {
    claims: claims.map(claim => ({
      conceptUri: claim.conceptUri,
      level: claim.level,
      evidence: [claim.evidence, claim.experienceId ? titles.get(claim.experienceId) : null].filter(
        text => typeof text === 'string',
      ),
    })),
    wishes: await listWishes(db, clientId),
    languages: await listLanguages(db, clientId),
    core: core && {
      hoursMin: core.hoursMin,
      hoursMax: core.hoursMax,
      maxTravelKm: core.maxTravelKm,
      dayParts: core.dayParts,
      postcode: core.postcode,
    },
  }
}

/** The same of many clients, without the evidence behind their claims, in the order of their ids. */
export async function factsForMatchingOf(db: Tx, clientIds: readonly string[]) {
  const rows = await rowsForMatching(db, clientIds)
  const cores = new Map(rows.cores.map(({ id, ...core }) => [id, core]))
  const [claims, wishes, languages] = [byClient(rows.claims), byClient(rows.wishes), byClient(rows.languages)]
  return new Map(
    clientIds.toSorted().map(id => [
      id,
      {
        claims: standingClaims(claims.get(id) ?? []).map(({ conceptUri, level }) => ({
          conceptUri,
          level,
          evidence: [] as string[],
        })),
        wishes: wishes.get(id) ?? [],
        languages: languages.get(id) ?? [],
        core: cores.get(id) ?? null,
      },
    ]),
  )
}

function byClient<R extends { clientId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const own = found.get(row.clientId)
    if (own) own.push(row)
    else found.set(row.clientId, [row])
  }
  return found
}
