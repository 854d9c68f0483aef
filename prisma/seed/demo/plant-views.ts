import { runAsMember } from '~/access/run.server'
import { saveNamedView } from '~/areas/employers/lists/save-view.server'
import { must } from './history'

const views = [
  { name: 'Mijn werkgevers, te laat', place: 'list', search: 'where=owner+is+me+and+overdue+yes', shared: true },
  { name: 'Zorg en horeca, laag niveau', place: 'list', search: 'where=sector+is+Q+I+and+level+to+2', shared: true },
] as const

/** Views that the region's people share. */
export async function plantViews(membershipId: string, now: Date): Promise<void> {
  for (const view of views) must(await runAsMember(membershipId, ctx => saveNamedView(ctx, view), { now }))
}
