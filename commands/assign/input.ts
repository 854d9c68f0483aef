import {
  numberProblem,
  type NamedMentor,
  type NamedPair,
  type NamedPlace,
  type NamedProblem,
} from '~/areas/matching/assign/problem'
import { mentorsTable, pairsTable, placesTable } from '~/areas/matching/files'
import { UsageError } from '../cli'
import { Reading } from '../reading'

export type Objective = 'best' | 'stable'

export interface AssignFiles {
  pairs: string
  places: string
  mentors?: string
}

export interface AssignInput extends NamedProblem {
  hasScores: boolean
  unused: { file: string; columns: string[] }[]
}

/** Reads the files of an assignment; throws `BrokenFilesError` with every problem of every file. */
export async function readAssignInput(files: AssignFiles, objective: Objective): Promise<AssignInput> {
  const reading = new Reading()
  const places = new Map<string, NamedPlace & { line: number }>()
  const mentors = new Map<string, NamedMentor>()
  const pairs: NamedPair[] = []
  await reading.read(files.places, placesTable, rows => {
    for (const { line, values } of rows) {
      places.set(values.vacancy_id, {
        line,
        vacancyId: values.vacancy_id,
        seats: values.seats,
        mentorId: values.mentor_id,
      })
    }
  })
  if (files.mentors !== undefined) {
    await reading.read(files.mentors, mentorsTable, rows => {
      for (const { values } of rows)
        mentors.set(values.mentor_id, { mentorId: values.mentor_id, capacity: values.capacity })
    })
    for (const { line, mentorId } of places.values()) {
      if (mentorId !== undefined && !mentors.has(mentorId))
        reading.unknownId(files.places, line, 'mentor_id', mentorId, files.mentors)
    }
  }
  await reading.read(files.pairs, pairsTable, rows => {
    for (const { line, values } of rows) {
      for (const column of neededColumns[objective]) {
        if (values[column] === undefined) {
          reading.add({ file: files.pairs, line, column, found: { code: 'empty' }, expected: { code: 'filled' } })
        }
      }
      if (!places.has(values.vacancy_id))
        reading.unknownId(files.pairs, line, 'vacancy_id', values.vacancy_id, files.places)
      pairs.push({
        clientId: values.client_id,
        vacancyId: values.vacancy_id,
        score: values.score,
        clientRank: values.client_rank,
        employerRank: values.employer_rank,
      })
    }
  })
  reading.throwWhenBroken()
  const hasScores = pairs.every(pair => pair.score !== undefined)
  return { ...number(pairs, [...places.values()], [...mentors.values()]), hasScores, unused: reading.unused }
}

const neededColumns = { best: ['score'], stable: ['client_rank', 'employer_rank'] } as const

function number(pairs: NamedPair[], places: NamedPlace[], mentors: NamedMentor[]): NamedProblem {
  try {
    return numberProblem(pairs, places, mentors)
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
}
