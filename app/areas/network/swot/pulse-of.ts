/** Where an open page asks whether somebody changed the board or its actions; null once nothing of it can change. */
export function pulseOf(head: { id: string; status: string }): string | null {
  return head.status === 'superseded' ? null : `/swot/${head.id}/pulse`
}
