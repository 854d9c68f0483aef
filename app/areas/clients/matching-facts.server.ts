import type { Tx } from '~/platform/database.server'
import { findCore } from './clients.store.server'
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
