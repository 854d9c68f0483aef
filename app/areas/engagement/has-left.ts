/** Whether a colleague's last day with the organisation is over; who left hears nothing any more of what colleagues do. */
export function hasLeft({ endsOn }: { endsOn: Date | null }, today: string): boolean {
  return endsOn !== null && endsOn.toISOString().slice(0, 10) < today
}
