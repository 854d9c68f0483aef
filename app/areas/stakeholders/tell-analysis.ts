/** The event of a change in an analysis: always about the analysis, whatever part it was. */
export function analysisEvent(
  what:
    | 'started'
    | 'changed'
    | 'discussed'
    | 'joined'
    | 'left'
    | 'sector-saved'
    | 'sector-removed'
    | 'vacancy-sources-saved'
    | 'stakeholder-saved'
    | 'stakeholder-removed'
    | 'scored'
    | 'value-agreed'
    | 'participation-chosen'
    | 'agreed'
    | 'superseded'
    | 'relation-made'
    | 'task-added',
  analysisId: string,
  after: object,
  more: { before?: object; employerId?: string | null } = {},
) {
  return {
    kind: `stakeholders.${what}`,
    subject: { type: 'stakeholder_analysis', id: analysisId },
    dataClass: 'business' as const,
    after,
    ...more,
  }
}
