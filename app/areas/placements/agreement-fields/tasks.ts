import { group, lines, yesNo } from './field-kinds'

/** Group 7: what is done and what is not. */
export const TasksFields = group({
  tasks: lines(),
  excludedTasks: lines(),
  supernumerary: yesNo(),
  noDisplacement: yesNo(),
})
export const tasksMandatory = ['tasks']
