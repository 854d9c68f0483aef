import { findChainFaults } from '~/access/audit/verify-chain.server'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { systemClock } from '~/platform/clock.server'
import { connectDatabase } from '~/platform/database.server'
import { openDatabase } from './database'
import { isMain, runCommand } from './is-main'

/** Half an hour, in milliseconds: a long trail takes a while. */
const timeout = 30 * 60_000

/** `npm run audit:verify`: recomputes the chain of every network. Ends with 1 and the list of faults when one does not hold. */
async function verifyAll(): Promise<void> {
  const database = await openDatabase()
  const client = connectDatabase(database.workerUrl, { poolSize: 2, statementTimeoutMillis: timeout })
  try {
    const networks = await client.network.findMany({ select: { id: true, slug: true }, orderBy: { slug: 'asc' } })
    if (networks.length === 0) console.log('There is no network yet.')
    for (const { id, slug } of networks) {
      const { links, faults } = await inContext(
        { client, now: systemClock.now(), timeout, enter: db => enterSystem(db, id, 'audit-verify') },
        findChainFaults,
      )
      console.log(
        faults.length === 0 ? `${slug}: ${links} links, all whole` : `${slug}: ${links} links, ${faults.length} faults`,
      )
      for (const { seq, fault } of faults) console.log(`  link ${seq}: ${fault}`)
      if (faults.length > 0) process.exitCode = 1
    }
  } finally {
    await client.$disconnect()
    await database.close()
  }
}

if (isMain(import.meta.url)) await runCommand(verifyAll)
