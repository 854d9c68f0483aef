import { inboundAddressOf } from '~/areas/engagement/inbox/own-address.server'
import type { PersonalSender } from '~/platform/mail/personal-sender'

interface Sender {
  name: string
  organisation: string
  address: string
  network: { id: string; slug: string }
  /** `both`: an answer goes to the network's address for mail into the file as well. */
  replyTo: string
}

/** In whose name the mails of a mailing go, and who gets the answers. */
export function personalSender({ name, organisation, address, network, replyTo }: Sender): PersonalSender {
  const inbound = replyTo === 'both' ? inboundAddressOf(network) : null
  return { fromName: `${name} (${organisation})`, replyTo: [address, ...(inbound ? [inbound] : [])] }
}
