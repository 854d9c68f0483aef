import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { saveFile } from '~/platform/files/save-file.server'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { fileProblems, type GivenFile } from './contact-file'
import { countContactFiles, saveContactFiles } from './contact-files.store.server'

/** Keeps files with a contact moment, all or none; each problem names its file. */
export async function addFiles(
  ctx: Ctx<MemberActor>,
  to: { contactMomentId: string; employerId: string },
  files: readonly GivenFile[],
): Promise<Result<null>> {
  if (files.length === 0) return ok(null)
  const sizes = files.map(one => ({ name: one.name, size: one.bytes.length }))
  const wrong = fileProblems(sizes, await countContactFiles(ctx.db, to.contactMomentId))
  if (wrong.length > 0) return fail(...wrong.map(one => problem('files', one.code, one.found, one.expected)))
  const problems: Problem[] = []
  const kept: { id: string; name: string }[] = []
  for (const { name, bytes } of files) {
    const saved = await saveFile(ctx, { kind: 'contact-file', name, bytes, dataClass: 'business', field: 'files' })
    if (saved.ok) kept.push(saved.value)
    else problems.push(...saved.problems.map(one => problem('files', `contact-${one.code}`, name, one.expected)))
  }
  if (problems.length > 0) return fail(...problems)
  await saveContactFiles(
    ctx.db,
    ctx.actor.networkId,
    to.contactMomentId,
    kept.map(one => one.id),
  )
  ctx.record({
    kind: 'engagement.contact-files-added',
    subject: { type: 'contact_moment', id: to.contactMomentId },
    dataClass: 'business',
    employerId: to.employerId,
    after: { files: kept.map(one => one.name) },
  })
  return ok(null)
}
