import { clientCompetencesTable, clientsTable } from '~/areas/clients/files'
import { CompetenceNumbers } from '~/areas/matching/engine/competence-numbers'
import { preferencesTable } from '~/areas/matching/files'
import {
  defaultWeight,
  emptyClient,
  emptyPlace,
  type ClientProfile,
  type CompetenceLevel,
  type PlaceProfile,
} from '~/areas/matching/profile'
import { vacanciesTable, vacancyCompetencesTable } from '~/areas/vacancies/files'
import { Reading } from '../reading'

export interface MatchFiles {
  clients: string
  clientCompetences: string
  vacancies: string
  vacancyCompetences: string
  preferences?: string
}

export interface MatchInput {
  clients: ClientProfile[]
  places: PlaceProfile[]
  competences: CompetenceNumbers
  /** Per file the columns that are not used. */
  unused: { file: string; columns: string[] }[]
}

/** Reads the files of a match; throws `BrokenFilesError` with every problem of every file. */
export async function readMatchInput(files: MatchFiles): Promise<MatchInput> {
  const reading = new Reading()
  const clients = new Map<string, ClientProfile>()
  const places = new Map<string, PlaceProfile>()
  const competences = new CompetenceNumbers()
  const uri = (text: string) => competences.uris[competences.take(text)] as string

  await reading.read(files.clients, clientsTable, rows => {
    for (const { values } of rows) {
      const hours = { hoursMinPerWeek: values.hours_min, hoursMaxPerWeek: values.hours_max }
      clients.set(values.client_id, { ...emptyClient(values.client_id), ...hours, maxTravelKm: values.max_travel_km })
    }
  })
  await reading.read(files.vacancies, vacanciesTable, rows => {
    for (const { values } of rows) {
      places.set(values.vacancy_id, {
        ...emptyPlace(values.vacancy_id),
        employerId: values.employer_id,
        occupationUri: values.occupation_uri,
        hoursMinPerWeek: values.hours_min,
        hoursMaxPerWeek: values.hours_max,
        seats: values.seats ?? 1,
        mentorId: values.mentor_id,
      })
    }
  })
  await reading.read(files.clientCompetences, clientCompetencesTable, rows => {
    for (const { line, values } of rows) {
      const client = clients.get(values.client_id)
      if (!client) reading.unknownId(files.clientCompetences, line, 'client_id', values.client_id, files.clients)
      else client.claims.push({ uri: uri(values.competence_uri), level: values.level as CompetenceLevel, evidence: [] })
    }
  })
  await reading.read(files.vacancyCompetences, vacancyCompetencesTable, rows => {
    for (const { line, values } of rows) {
      const { kind } = values
      const ask = {
        uri: uri(values.competence_uri),
        kind,
        level: values.level as CompetenceLevel,
        weight: values.weight ?? defaultWeight[kind],
      }
      const place = places.get(values.vacancy_id)
      if (place) place.asks.push(ask)
      else reading.unknownId(files.vacancyCompetences, line, 'vacancy_id', values.vacancy_id, files.vacancies)
    }
  })
  if (files.preferences !== undefined) await readPreferences(reading, files, files.preferences, clients, places)
  reading.throwWhenBroken()
  return { clients: [...clients.values()], places: [...places.values()], competences, unused: reading.unused }
}

async function readPreferences(
  reading: Reading,
  files: MatchFiles,
  file: string,
  clients: Map<string, ClientProfile>,
  places: Map<string, PlaceProfile>,
): Promise<void> {
  await reading.read(file, preferencesTable, rows => {
    for (const { line, values } of rows) {
      const client = clients.get(values.client_id)
      if (!client) reading.unknownId(file, line, 'client_id', values.client_id, files.clients)
      else if (values.kind === 'place' && !places.has(values.value))
        reading.unknownId(file, line, 'value', values.value, files.vacancies)
      else client.wishes.push({ kind: values.kind, value: values.value, importance: values.importance ?? 3 })
    }
  })
}
