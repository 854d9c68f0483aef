/** More mails than this of one sender in 24 hours wait outside; machines that report bounces have no sender and fall under the network's. */
export const mostOfSender = 200
/** More mails than this in 24 hours wait outside when their sender is no colleague: a flood may not fill the inbox, nor stop colleagues. */
export const mostOfNetwork = 2_000

export type PutOff = 'sender' | 'network'

/** Why a mail has to wait outside for now; null when it is taken. Counts are of the last 24 hours. */
export function putOffBy(mail: {
  envelopeFrom: string
  ofSender: number
  ofNetwork: number
  isColleague: boolean
}): PutOff | null {
  if (mail.envelopeFrom !== '' && mail.ofSender >= mostOfSender) return 'sender'
  return !mail.isColleague && mail.ofNetwork >= mostOfNetwork ? 'network' : null
}
