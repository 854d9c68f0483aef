import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { largestOutlineBytes, readOutline, type Area } from './outline'
import { findOutline, newestOutline, saveOutline } from './outlines.store.server'

type Kept = Result<{ version: number; areas: number }>

/** Outlines of a GeoJSON file become the newest version; the ones before are kept and can be drawn again. Refused as `readOutline` says. */
export async function replaceOutline(ctx: Ctx<MemberActor>, file: { name: string; bytes: Uint8Array }): Promise<Kept> {
  requireDrawing(ctx)
  const size = `${largestOutlineBytes / 1024 / 1024} MB`
  if (file.bytes.byteLength > largestOutlineBytes) return fail(problem('file', 'file-too-large', undefined, size))
  if (file.bytes.byteLength === 0) return fail(problem('file', 'file-empty'))
  const read = readOutline(new TextDecoder().decode(file.bytes))
  return read.ok ? keep(ctx, file.name.slice(0, 200), read.value) : read
}

/** An earlier version becomes the newest again. */
export async function drawOutlineAgain(ctx: Ctx<MemberActor>, outlineId: string): Promise<Kept> {
  requireDrawing(ctx)
  const known = await findOutline(ctx.db, outlineId)
  if (!known) throw new NotFoundError()
  return keep(ctx, known.source, known.areas, known.version)
}

function requireDrawing({ actor }: Ctx<MemberActor>): void {
  if (!can(actor, 'outlines.write', { sameNetwork: true })) throw new NotFoundError()
}

async function keep(ctx: Ctx<MemberActor>, source: string, areas: Area[], again?: number): Promise<Kept> {
  const before = (await newestOutline(ctx.db))?.version ?? 0
  const [id, version] = [ctx.newId(), before + 1]
  const { networkId, membershipId: madeById } = ctx.actor
  if (!(await saveOutline(ctx.db, { id, networkId, version, source, areas, madeById }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'network.outline-replaced',
    subject: { type: 'region_outline', id },
    dataClass: 'business',
    before: before === 0 ? undefined : { version: before },
    after: { version, source, areas: areas.map(one => one.name), again },
  })
  return ok({ version, areas: areas.length })
}
