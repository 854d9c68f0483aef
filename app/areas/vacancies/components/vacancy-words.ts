import {
  competenceNeeds,
  vacancyKinds,
  vacancyStatuses,
  type CompetenceNeed,
  type VacancyKind,
  type VacancyStatus,
} from '../vacancy'

/** The key of a kind in the texts. */
export function kindKey(kind: string): VacancyKind {
  return vacancyKinds.find(one => one === kind) ?? 'internship'
}

/** The key of a status in the texts. */
export function statusKey(status: string): VacancyStatus {
  return vacancyStatuses.find(one => one === status) ?? 'closed'
}

export function needKey(need: string): CompetenceNeed {
  return competenceNeeds.find(one => one === need) ?? 'nice'
}

export const levelKeys = ['1', '2', '3', '4'] as const
