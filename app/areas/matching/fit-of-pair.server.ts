import type { Tx } from '~/platform/database.server'
import { clientFit } from './client-fit'
import { explainFit } from './explain'
import { listOpenPlaces, toClientProfile, type ClientFacts } from './profiles.store.server'

/** Both fits of one pair as they stand now, to be kept with a proposal: shares with six decimals and the weights' version. */
export async function fitOfPair(db: Tx, clientId: string, facts: ClientFacts, vacancyId: string) {
  const client = await toClientProfile(db, clientId, facts)
  const place = (await listOpenPlaces(db, [vacancyId]))[0]?.profile
  if (!place) return { employerFit: null, clientFit: null, met: [], gaps: [], weightsVersion: null }
  const employer = explainFit(client, place)
  const own = clientFit(client, place)
  return {
    employerFit: Number(employer.employerFit.toFixed(6)),
    clientFit: own.fit === null ? null : Number(own.fit.toFixed(6)),
    met: employer.met.map(reason => reason.uri),
    gaps: [...employer.partly, ...employer.gaps].map(reason => reason.uri),
    weightsVersion: own.weightsVersion,
  }
}
