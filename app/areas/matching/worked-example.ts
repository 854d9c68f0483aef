import { clientFit, defaultClientFitWeights } from './client-fit'
import { explainFit } from './explain'
import { emptyClient, type ClientProfile, type PlaceProfile } from './profile'

/** A made-up client and place, for explaining the rules with numbers that the rules themselves give. */
export const exampleClient: ClientProfile = {
  ...emptyClient('example'),
  claims: [
    { uri: 'clean', level: 3, evidence: [] },
    { uri: 'plan', level: 1, evidence: [] },
  ],
  wishes: [
    { kind: 'sector', value: 'Q', importance: 5 },
    { kind: 'condition', value: 'near', importance: 3 },
  ],
  hoursMinPerWeek: 16,
  hoursMaxPerWeek: 20,
  location: { latitude: 52, longitude: 5 },
  maxTravelKm: 10,
}

export const examplePlace: PlaceProfile = {
  vacancyId: 'example',
  employerId: 'example',
  sector: 'Q',
  asks: [
    { uri: 'clean', kind: 'essential', level: 2, weight: 5 },
    { uri: 'plan', kind: 'essential', level: 2, weight: 5 },
    { uri: 'lift', kind: 'learnable', level: 2, weight: 3 },
    { uri: 'talk', kind: 'nice', level: 1, weight: 1 },
  ],
  hoursMinPerWeek: 20,
  hoursMaxPerWeek: 24,
  times: [],
  // 7.5 km to the north.
  location: { latitude: 52.06745, longitude: 5 },
  languages: [],
  licences: [],
  conditions: [],
  seats: 1,
}

/** The example as the matcher sees it: every competence with what it brings, and every part of the client's fit. */
export function workedExample() {
  const employer = explainFit(exampleClient, examplePlace)
  const client = clientFit(exampleClient, examplePlace)
  const order = examplePlace.asks.map(ask => ask.uri)
  return {
    competences: [...employer.reasons]
      .sort((a, b) => order.indexOf(a.uri) - order.indexOf(b.uri))
      .map(({ uri, kind, askedLevel, claimedLevel, weight, brings }) => ({
        uri,
        kind,
        asked: askedLevel,
        claimed: claimedLevel,
        weight,
        points: Math.round(brings * 100),
      })),
    employerFit: Math.round(employer.employerFit * 100),
    parts: client.parts.map(({ part, score, weight }) => ({ part, percent: Math.round(score * 100), weight })),
    clientFit: Math.round((client.fit ?? 0) * 100),
    weights: defaultClientFitWeights,
  }
}
