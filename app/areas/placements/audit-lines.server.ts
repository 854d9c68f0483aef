import type { Tx } from '~/platform/database.server'
import type { AgreementRow } from './agreements.store.server'
import { listAgreementEvents } from './agreement-events.store.server'
import type { AuditLine } from './render-signature-page'
import { zonedMoment } from './zoned-moment'

const words: Record<string, string> = {
  'agreement-drafted': 'opgesteld / drafted',
  'amendment-drafted': 'opgesteld / drafted',
  'agreement-submit-for-review': 'voorgelegd / submitted for review',
  'agreement-approve-review': 'goedgekeurd / approved',
  'agreement-confirm-facts': 'feiten bevestigd / facts confirmed',
  'agreement-send': 'verstuurd / sent',
  'agreement-sign': 'getekend / signed',
  'agreement-record-paper-signature': 'handtekening op papier vastgelegd / signature on paper recorded',
  'agreement-start-sealing': 'verzegeling begonnen / sealing started',
}

/** What happened to an agreement, for the page behind the signatures; both languages in one line. */
export async function auditLinesOf(db: Tx, agreement: AgreementRow): Promise<AuditLine[]> {
  const zone = agreement.agreementSignatures[0]?.timeZone ?? 'Europe/Amsterdam'
  const events = await listAgreementEvents(db, agreement.id)
  return events.flatMap(event => {
    const what = words[event.kind.replace('placements.', '')]
    return what ? [{ at: zonedMoment(event.at, zone), who: event.actorName ?? '', what }] : []
  })
}
