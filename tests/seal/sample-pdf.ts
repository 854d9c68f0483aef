import { freezeText } from '~/areas/placements/render-agreement-text'
import { renderSignaturePage } from '~/areas/placements/render-signature-page'
import type { SignatureRecord } from '~/areas/placements/signing'
import { renderPdf } from '~/platform/pdf/render-pdf.server'
import { hashOf } from '~/platform/seal/text-hash'
import { agreementTemplate } from '../../prisma/seed/agreement-templates'
import { completeAgreement } from '../placements/sample-placement'

const templates = { nl: agreementTemplate('internship', 'nl'), en: agreementTemplate('internship', 'en') }
export const sampleFrozen = freezeText(completeAgreement(), templates)

export const sampleSignature: SignatureRecord = {
  signerId: 's1',
  role: 'trainee',
  name: 'Şükran Yıldız',
  method: 'drawn',
  drawing: 'M 10 60 L 60 20 L 100 90 L 180 30 L 250 80',
  signedAt: '2026-11-24T10:15:00+01:00',
  timeZone: 'Europe/Amsterdam',
  address: '192.0.2.7',
  userAgent: 'Mozilla/5.0',
  textHash: hashOf(sampleFrozen),
  consent: templates.nl.consent,
  paper: null,
  locale: 'nl',
}

/** The whole agreement as it is sealed: text in both languages, signatures, audit page. */
export function samplePdf(): Promise<Buffer> {
  const audit = [{ at: '2026-11-23T09:00:00+01:00', who: 'Maaike Dekker', what: 'Verstuurd om te tekenen' }]
  return renderPdf({
    title: sampleFrozen.documents.nl.title,
    subject: '2026-0042',
    language: 'nl',
    author: 'Netwerk Voorbeeldregio',
    createdAt: new Date('2026-11-24T09:15:00Z'),
    documents: [
      sampleFrozen.documents.nl,
      sampleFrozen.documents.en,
      renderSignaturePage([sampleSignature], audit, templates.nl),
    ],
    pageLine: 'Pagina {{page}} van {{pages}}',
  })
}
