import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { newStorageKey, type FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { putOffBy, type PutOff } from './flood'
import { countInDayBefore, saveInboundMail } from './inbound-mails.store.server'
import { findColleagues } from './mail-people.store.server'
import { safeLine } from './safe-text'

export const readMailJob = 'engagement.read-mail'

export interface Arrival {
  raw: Uint8Array
  envelopeFrom: string
  remoteAddress: string
}

/**
 * Keeps a mail as it came and puts its reading in line. Once this is committed the sender may be told that we have it. Of too many
 * in a day nothing is kept: it has to wait where it is, and whoever brings it says so.
 */
export async function receiveMail(
  ctx: Ctx<SystemActor>,
  arrival: Arrival,
  store: FileStore = fileStore(),
): Promise<{ mailId: string } | { putOff: PutOff }> {
  const { networkId } = ctx.actor
  const envelopeFrom = safeLine(arrival.envelopeFrom.toLowerCase(), 320)
  const putOff = await whyPutOff(ctx, envelopeFrom)
  if (putOff) return { putOff }
  const id = ctx.newId()
  const rawKey = newStorageKey(networkId, id)
  await store.put(rawKey, arrival.raw)
  await saveInboundMail(ctx.db, {
    id,
    networkId,
    rawKey,
    bytes: arrival.raw.length,
    envelopeFrom,
    remoteAddress: arrival.remoteAddress,
    receivedAt: ctx.now,
  })
  ctx.record({
    kind: 'engagement.mail-received',
    subject: { type: 'inbound_mail', id },
    dataClass: 'system',
    after: { bytes: arrival.raw.length },
  })
  ctx.enqueue({ name: readMailJob, payload: { mailId: id }, dedupeKey: `${readMailJob}:${id}` })
  return { mailId: id }
}

async function whyPutOff({ actor: { networkId }, db, now }: Ctx<SystemActor>, envelopeFrom: string) {
  const counts = await countInDayBefore(db, { networkId, envelopeFrom }, now)
  const isColleague = (await findColleagues(db, networkId, [envelopeFrom], now)).length > 0
  return putOffBy({ envelopeFrom, ...counts, isColleague })
}
