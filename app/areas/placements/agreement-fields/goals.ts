import { choice, date, group, lines, rows, text } from './field-kinds'

export const cefrLevels = ['pre_a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const

/** Group 6: what is to be learnt, so that all recognise it when it is reached. */
export const GoalsFields = group({
  learningGoals: rows({ goal: text(500), measuredBy: text(500), reachedBy: date() }, 15),
  competences: lines(),
  workProcesses: lines(),
  qualification: text(),
  qualificationCode: text(20),
  languageNow: choice('cefr', cefrLevels),
  languageAim: choice('cefr', cefrLevels),
})
export const goalsMandatory = ['learningGoals']
