import { ok, type Result } from '~/platform/result'
import type { Ctx } from '../context'
import type { SystemActor } from '../actor'

export interface ChainFault {
  seq: number
  fault: string
}

/** Recomputes the network's chain; only the worker's role may. An empty list means that every link holds. */
export async function findChainFaults(ctx: Ctx<SystemActor>): Promise<{ links: number; faults: ChainFault[] }> {
  const { db, actor } = ctx
  const rows = await db.$queryRaw<
    { seq: bigint; fault: string }[]
  >`select * from ctx.verify_chain(${actor.networkId}::uuid)`
  const links = await db.auditLink.count({ where: { networkId: actor.networkId } })
  return { links, faults: rows.map(row => ({ seq: Number(row.seq), fault: row.fault })) }
}

const mostFaults = 100

/** Checks the chain and keeps what was found, for the page of administrators and the privacy officer. */
export async function verifyChain(ctx: Ctx<SystemActor>): Promise<Result<null>> {
  const { links, faults } = await findChainFaults(ctx)
  await ctx.db.auditCheck.createMany({
    data: [
      {
        id: ctx.newId(),
        networkId: ctx.actor.networkId,
        at: ctx.now,
        links: BigInt(links),
        faults: faults.slice(0, mostFaults).map(fault => ({ ...fault })),
      },
    ],
  })
  return ok(null)
}
