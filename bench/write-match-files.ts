import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MatchingData } from './matching-data'

/** Writes drawn data as the four files that `npm run match` reads. */
export function writeMatchFiles(data: MatchingData, folder: string): void {
  const write = (name: string, header: string, lines: string[]) =>
    writeFileSync(join(folder, name), `${header}\n${lines.join('\n')}\n`)
  write(
    'clients.csv',
    'client_id,first_name',
    data.clients.map(client => `${client.id},Voorbeeld`),
  )
  write(
    'client-competences.csv',
    'client_id,competence_uri,level',
    data.clients.flatMap(client => client.claims.map(claim => `${client.id},${claim.uri},${claim.level}`)),
  )
  write(
    'vacancies.csv',
    'vacancy_id,employer_id,title',
    data.places.map(place => `${place.id},E1,Voorbeeld`),
  )
  write(
    'vacancy-competences.csv',
    'vacancy_id,competence_uri,kind,level,weight',
    data.places.flatMap(place =>
      place.asks.map(ask => `${place.id},${ask.uri},${ask.kind},${ask.level},${ask.weight}`),
    ),
  )
}
