import type { Tx } from '~/platform/database.server'
import { isStillWanted, type WaitingMail } from './is-still-wanted.store.server'
import { mintLink, type MintedLink } from './mint-link.server'

export type PreparedLink = { wanted: false } | { wanted: true; minted: MintedLink | null }

/** At the moment of sending: is the mail's reason still there, and if so, its fresh link. */
export async function prepareMailLink(
  db: Tx,
  mail: WaitingMail & { networkId: string | null },
  now: Date,
): Promise<PreparedLink> {
  const { link } = mail
  if (!(await isStillWanted(db, mail, now))) return { wanted: false }
  return { wanted: true, minted: link && (await mintLink(db, link, mail, now)) }
}
