import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { commitImport } from '~/areas/imports/commit-import.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { planFor } from '~/areas/imports/plan-for.server'
import { planOf } from '~/areas/imports/plans.server'
import { previewImport } from '~/areas/imports/preview-import.server'
import type { InTransaction } from '~/areas/imports/reading'
import texts from '~/locales/en/tabular'
import { printFileProblem } from '~/platform/tabular/file-problem'
import { as, asSystem, crm, good } from '../employers/crm'
import { testDatabase } from '../setup/db'

/** A database with a network and two competences, and a folder of real files to read in. */
export async function importWorld() {
  const db = await testDatabase()
  const world = await crm(db)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'imports-'))
  const framework = await db.superuser.framework.create({
    data: { code: 'proef', nameNl: 'Proef', nameEn: 'Proef', publisher: 'Proef', attribution: 'Proef' },
  })
  const version = await db.superuser.frameworkVersion.create({
    data: { frameworkId: framework.id, label: '1', source: 'proef', importedAt: new Date() },
  })
  for (const name of ['afwassen', 'luisteren']) {
    await db.superuser.concept.create({
      data: { frameworkId: framework.id, versionId: version.id, uri: `https://proef.example/${name}`, kind: 'skill' },
    })
  }
  const manager: InTransaction = work => as(db, world.manager, work)
  const preview = async (kind: ImportKind, name: string, content: string | Buffer, run = manager) => {
    const full = path.join(folder, name)
    await writeFile(full, content)
    return previewImport(run, await run(ctx => planFor(ctx, kind)), full)
  }
  const readIn = async (kind: ImportKind, name: string, content: string | Buffer, run = manager) => {
    const looked = await preview(kind, name, content, run)
    if (looked.problemCount > 0) throw new Error(looked.problems.map(one => printFileProblem(one, texts)).join('\n'))
    return good(await run(ctx => commitImport(ctx, planOf(kind), looked.runId)))
  }
  const problemsOf = async (kind: ImportKind, name: string, content: string | Buffer, run = manager) => {
    const looked = await preview(kind, name, content, run)
    return looked.problems.map(
      one => `${path.basename(one.file)}${printFileProblem(one, texts).slice(one.file.length)}`,
    )
  }
  return {
    db,
    world,
    preview,
    readIn,
    problemsOf,
    casemanager: (work => as(db, world.casemanager, work)) as InTransaction,
    network: (work => asSystem(db, world.networkId, work)) as InTransaction,
    employer: (externalId: string) =>
      db.superuser.employer.findFirstOrThrow({
        where: { externalId, networkId: world.networkId },
        include: { sites: true },
      }),
    close: async () => {
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type ImportWorld = Awaited<ReturnType<typeof importWorld>>
