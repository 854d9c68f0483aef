import type { ServiceKind, TargetGroup } from '../services/service'
import type { CoverageView } from './step-coverage'

/** The key of the words of a column in the texts. */
export function columnWord(view: CoverageView, column: string) {
  return view === 'group' ? (`groups.${column as TargetGroup}` as const) : (`kinds.${column as ServiceKind}` as const)
}
