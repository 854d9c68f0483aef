import type { Permission } from '~/access/permissions'

export const analysisStatuses = ['draft', 'agreed', 'superseded'] as const
export type AnalysisStatus = (typeof analysisStatuses)[number]

export function isAnalysisStatus(text: string): text is AnalysisStatus {
  return (analysisStatuses as readonly string[]).includes(text)
}

export type AnalysisEvent = 'change' | 'score' | 'agree' | 'supersede' | 'follow'

interface Step {
  to: AnalysisStatus
  permission: Permission
}

/**
 * Every state and what may happen in it; what is not here is refused. `supersede` is never asked by hand: it happens to the analysis
 * that a newly agreed one replaces.
 */
export const analysisSteps: Record<AnalysisStatus, Partial<Record<AnalysisEvent, Step>>> = {
  draft: {
    change: { to: 'draft', permission: 'stakeholders.write' },
    score: { to: 'draft', permission: 'stakeholders.write' },
    agree: { to: 'agreed', permission: 'stakeholders.agree' },
  },
  agreed: {
    follow: { to: 'agreed', permission: 'stakeholders.write' },
    supersede: { to: 'superseded', permission: 'stakeholders.agree' },
  },
  superseded: {},
}

/** Where an event leads, null where it cannot happen. */
export function stepOf(status: string, event: AnalysisEvent): Step | null {
  return isAnalysisStatus(status) ? (analysisSteps[status][event] ?? null) : null
}
