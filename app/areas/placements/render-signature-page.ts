import type { DocumentBlock, DocumentModel } from '~/platform/pdf/document-model'
import type { AgreementTemplate } from './agreement-template'
import { fillWords } from './fill-words'
import { renderDay } from './render-value'
import type { SignatureRecord } from './signing'

/** One line of the audit page: moment with offset, who, what happened (words, already in the reader's language). */
export interface AuditLine {
  at: string
  who: string
  what: string
}

/** What the pages need of a template: its language, its words for them, and what each role is called. */
export interface SignatureWords extends Pick<AgreementTemplate, 'locale' | 'signaturePage'> {
  words: { choices: Partial<AgreementTemplate['words']['choices']> }
}

/** The pages behind the text: each signature with its record, then what happened to the agreement and when. */
export function renderSignaturePage(
  signatures: readonly SignatureRecord[],
  audit: readonly AuditLine[],
  template: SignatureWords,
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

/** A signature on paper has the day that stands on it, and who recorded it when; one on the screen has its moment. */
function momentsOf({ paper, signedAt, timeZone }: SignatureRecord, { locale }: SignatureWords): [string, string][] {
  const moment = `${signedAt} (${timeZone})`
  if (!paper) return [['signedAt', moment]]
  return [
    ['signedAt', renderDay(paper.signedOn, locale)],
    ['recordedBy', `${paper.recordedBy}, ${moment}`],
    ['scan', paper.scanSha256],
  ]
}

function signatureBlocks(signature: SignatureRecord, template: SignatureWords): DocumentBlock[] {
  const { labels, methods, drawingOf } = template.signaturePage
  const role = template.words.choices.partyRoles?.[signature.role] ?? signature.role
  const facts: [string, string][] = [
    ['name', signature.name],
    ['role', role],
    ['method', methods[signature.method] ?? signature.method],
    ...momentsOf(signature, template),
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
