/** Where an open page asks whether somebody changed the analysis; null once nothing of it can change. */
export function pulseOf(head: { id: string; status: string }): string | null {
  return head.status === 'draft' ? `/stakeholders/${head.id}/pulse` : null
}
