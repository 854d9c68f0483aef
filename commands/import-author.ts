import { actForMember } from '~/access/act-for-member.server'
import type { Actor } from '~/access/actor'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import type { InTransaction } from '~/areas/imports/reading'
import { systemClock } from '~/platform/clock.server'
import type { PrismaClient } from '~/platform/database.server'
import { UsageError } from './cli'

const longestMillis = 3_600_000
const staff = ['casemanager', 'account_manager', 'network_coordinator']

/** Transactions in the network that was asked for, as the network itself or as one of its people. */
export async function contextFor(
  client: PrismaClient,
  ask: { network?: string; author?: string },
): Promise<InTransaction> {
  const networkId = await networkOf(client, ask.network)
  const inNetwork: InTransaction = work =>
    inContext(
      {
        client,
        now: systemClock.now(),
        timeout: longestMillis,
        enter: (db): Promise<Actor> => enterSystem(db, networkId, 'import'),
      },
      work,
    )
  const { author } = ask
  if (!author) return inNetwork
  const membershipId = await inNetwork(async ctx => {
    const account = await ctx.db.account.findUnique({ where: { email: author.toLowerCase() }, select: { id: true } })
    const found =
      account &&
      (await ctx.db.membership.findFirst({
        where: { accountId: account.id, role: { in: staff } },
        select: { id: true },
      }))
    if (!found) throw new UsageError(`--as ${author}: no case manager, account manager or co-ordinator of this network`)
    return found.id
  })
  return work => inNetwork(async ctx => work(await actForMember(ctx, membershipId)))
}

async function networkOf(client: PrismaClient, slug: string | undefined): Promise<string> {
  const networks = await client.network.findMany({ select: { id: true, slug: true }, orderBy: { createdAt: 'asc' } })
  const slugs = networks.map(network => network.slug).join(', ')
  if (networks.length === 0)
    throw new UsageError('There is no network yet: run npm start once, which makes the first one.')
  if (slug === undefined && networks.length > 1)
    throw new UsageError(`--network is needed, because there are several: ${slugs}`)
  const found = slug === undefined ? networks[0] : networks.find(network => network.slug === slug)
  if (!found) throw new UsageError(`--network ${slug}: there is no such network; there are: ${slugs}`)
  return found.id
}
