import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { saveFile } from '~/platform/files/save-file.server'
import { ok, type Result } from '~/platform/result'
import { readJobKey, readJobName } from './import-job'
import type { ImportPlan } from './import-plan'
import { openRun } from './preview-import.server'

/** Keeps a file that was sent and puts its reading in line; nobody waits for it. */
export async function receiveUpload(
  ctx: Ctx<MemberActor>,
  plan: ImportPlan,
  file: { name: string; bytes: Uint8Array },
  store: FileStore = fileStore(),
): Promise<Result<{ runId: string }>> {
  const dataClass = plan.needsMember ? 'client' : 'business'
  const saved = await saveFile(
    ctx,
    {
      kind: 'import-table',
      name: file.name,
      bytes: file.bytes,
      dataClass,
      field: 'file',
    },
    store,
  )
  if (!saved.ok) return saved
  const { id: runId } = await openRun(ctx, plan, file.name, saved.value.id)
  ctx.enqueue({
    name: readJobName,
    payload: { runId, membershipId: ctx.actor.membershipId },
    dedupeKey: readJobKey(runId, 0),
  })
  return ok({ runId })
}
