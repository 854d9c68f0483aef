import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { listFields, saveField, savePlaces } from './custom-fields.store.server'
import { requireField, tell } from './save-custom-field.server'

/** Moves a field one place up or down in forms and on pages; at the end it stays where it is. */
export async function moveCustomField(
  ctx: Ctx<MemberActor>,
  fieldId: string,
  direction: 'up' | 'down',
): Promise<Result<{ fieldId: string }>> {
  const { belongsTo } = await requireField(ctx, fieldId)
  const ids = (await listFields(ctx.db, belongsTo)).map(field => field.id)
  const from = ids.indexOf(fieldId)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from === -1 || to < 0 || to >= ids.length) return ok({ fieldId })
  ids.splice(from, 1)
  ids.splice(to, 0, fieldId)
  await savePlaces(ctx.db, ids, ctx.now)
  tell(ctx, 'moved', fieldId, { before: { place: from }, after: { place: to } })
  return ok({ fieldId })
}

/** Puts a field away or brings it back. Its values stay, unseen, so that bringing it back brings them too. */
export async function archiveCustomField(
  ctx: Ctx<MemberActor>,
  fieldId: string,
  wish: 'archive' | 'restore',
): Promise<Result<{ fieldId: string }>> {
  const field = await requireField(ctx, fieldId)
  const archivedAt = wish === 'archive' ? ctx.now : null
  if ((field.archivedAt === null) === (archivedAt === null)) return ok({ fieldId })
  const twin = (await listFields(ctx.db, field.belongsTo)).find(
    one => one.labelNl.toLowerCase() === field.labelNl.toLowerCase(),
  )
  if (wish === 'restore' && twin) return fail(problem('', 'label-taken', field.labelNl))
  if (!(await saveField(ctx.db, fieldId, field.version, { archivedAt }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  tell(ctx, wish === 'archive' ? 'archived' : 'restored', fieldId)
  return ok({ fieldId })
}
