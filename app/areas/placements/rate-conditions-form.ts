import { conditionRatings, startConditions, type StartChecklist } from './start-checklist'

/** The ratings as the checklist's form sends them: one answer per condition; what is not answered is left out. */
export function checklistOf(answer: (name: string) => unknown): StartChecklist {
  return Object.fromEntries(
    startConditions.flatMap(({ key, gate }) => {
      const rating = conditionRatings.find(one => one === answer(key))
      return rating && !(gate && rating === 'not_applicable') ? [[key, { rating, evidence: '' }]] : []
    }),
  )
}
