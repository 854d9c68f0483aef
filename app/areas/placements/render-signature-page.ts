import type { DocumentBlock, DocumentModel } from '~/platform/pdf/document-model'
import type { AgreementTemplate } from './agreement-template'
import { fillWords } from './fill-words'
import type { SignatureRecord } from './signing'

/** One line of the audit page: moment with offset, who, what happened (words, already in the reader's language). */
export interface AuditLine {
  at: string
  who: string
  what: string
}

/** The pages behind the text: each signature with its record, then what happened to the agreement and when. */
export function renderSignaturePage(
  signatures: readonly SignatureRecord[],
  audit: readonly AuditLine[],
  template: AgreementTemplate,
): DocumentModel {
  const page = template.signaturePage
  return {
    title: page.title,
    language: template.locale,
    footer: page.title,
    blocks: [
      { kind: 'paragraph', text: page.intro },
      ...signatures.flatMap(signature => signatureBlocks(signature, template)),
      { kind: 'heading', level: 2, text: page.auditTitle },
      { kind: 'paragraph', text: page.auditIntro },
      {
        kind: 'table',
        caption: page.auditTitle,
        columns: page.auditColumns,
        rows: audit.map(line => [line.at, line.who, line.what]),
      },
    ],
  }
}

function signatureBlocks(signature: SignatureRecord, template: AgreementTemplate): DocumentBlock[] {
  const { labels, methods, drawingOf } = template.signaturePage
  const role = template.words.choices.partyRoles?.[signature.role] ?? signature.role
  const facts: [string, string][] = [
    ['name', signature.name],
    ['role', role],
    ['method', methods[signature.method] ?? signature.method],
    ['signedAt', `${signature.signedAt} (${signature.timeZone})`],
    ['address', signature.address],
    ['userAgent', signature.userAgent],
    ['textHash', signature.textHash],
    ['consent', signature.consent],
  ]
  const drawing: DocumentBlock[] =
    signature.drawing === ''
      ? []
      : [{ kind: 'drawing', path: signature.drawing, alt: fillWords(drawingOf, { name: signature.name }) }]
  return [
    { kind: 'heading', level: 2, text: `${signature.name}, ${role}` },
    ...drawing,
    {
      kind: 'facts',
      caption: `${signature.name}, ${role}`,
      rows: facts.filter(([, value]) => value !== '').map(([key, value]) => ({ label: labels[key] ?? key, value })),
    },
  ]
}
