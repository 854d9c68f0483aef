import type { Tx } from '~/platform/database.server'
import type { DocumentModel } from '~/platform/pdf/document-model'
import type { AgreementLocale } from './agreement-template'
import type { AgreementType } from './agreement-types'
import { findTemplates, type AgreementRow } from './agreements.store.server'
import { amendmentTexts } from './amendments.store.server'
import { renderAgreementText, type FrozenText } from './render-agreement-text'
import { renderAmendment } from './render-amendment'

/** The text of an agreement or amendment: as it was frozen, or as it would be now. Null while the network has no text for it. */
export async function textOf(db: Tx, agreement: AgreementRow, locale: AgreementLocale): Promise<DocumentModel | null> {
  const frozen = agreement.frozen as unknown as FrozenText | null
  if (frozen) return frozen.documents[locale]
  const words = await findTemplates(db, agreement.type as AgreementType)
  if (!agreement.amendment) return words && renderAgreementText(agreement.content, words[locale])
  const texts = await amendmentTexts(db)
  return words && texts && renderAmendment(agreement.content, agreement.amendment, words[locale], texts[locale])
}
