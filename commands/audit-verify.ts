import { findChainFaults } from '~/access/audit/verify-chain.server'
import { runAsSystem } from '~/access/run.server'
import { closeDatabases, workerDatabase } from '~/platform/database.server'
import { openDatabase } from './database'
import { isMain, runCommand } from './is-main'

const mostMinutes = 30

/** `npm run audit:verify`: recomputes the chain of every network. Ends with 1 and the list of faults when one does not hold. */
async function verifyAll(): Promise<void> {
  const database = await openDatabase()
  process.env.DATABASE_WORKER_URL ??= database.workerUrl
  try {
    const networks = await workerDatabase().network.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } })
    if (networks.length === 0) console.log('There is no network yet.')
    for (const { id, slug } of networks) {
      const { links, faults } = await runAsSystem(id, 'audit-verify', findChainFaults, { timeout: mostMinutes * 60_000 })
      console.log(faults.length === 0 ? `${slug}: ${links} links, all whole` : `${slug}: ${links} links, ${faults.length} faults`)
      for (const { seq, fault } of faults) console.log(`  link ${seq}: ${fault}`)
      if (faults.length > 0) process.exitCode = 1
    }
  } finally {
    await closeDatabases()
    await database.close()
  }
}

if (isMain(import.meta.url)) await runCommand(verifyAll)
