import type { DocumentBlock, DocumentModel } from '~/platform/pdf/document-model'
import type { AgreementContent } from './agreement-content'
import type { AgreementLocale, AgreementTemplate } from './agreement-template'
import { changedFields, type AmendmentFacts } from './amendment'
import type { AmendmentTemplate } from './amendment-template'
import { isEmptyValue, valueAt, type AgreementField } from './field-list'
import { fillWords } from './fill-words'
import type { FrozenText } from './render-agreement-text'
import { renderDay, renderValue } from './render-value'

type Texts<T> = Readonly<Record<AgreementLocale, T>>

/** An amendment as a document: in short, what was and what becomes, and which sealed agreement it belongs to. Pure. */
export function renderAmendment(
  content: AgreementContent,
  facts: AmendmentFacts,
  words: AgreementTemplate,
  template: AmendmentTemplate,
): DocumentModel {
  const { locale } = template
  const original = facts.chain[0]
  const values = {
    number: content.heading.number,
    original: original?.number ?? '',
    employer: content.parties.host.legalName,
    on: renderDay(facts.on, locale),
    template: template.version,
  }
  const number = fillWords(template.numberLine, values)
  const kinds = facts.kinds.map(kind => words.words.choices.amendmentKinds?.[kind] ?? kind).join(', ')
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', text: number },
    { kind: 'paragraph', text: template.notice, tone: 'note' },
    { kind: 'heading', level: 2, text: template.summaryTitle },
    { kind: 'list', items: [...template.summary.map(sentence => fillWords(sentence, values)), facts.text] },
    { kind: 'heading', level: 2, text: template.changesTitle },
    {
      kind: 'facts',
      caption: template.changesTitle,
      rows: [
        { label: template.kinds, value: kinds },
        { label: template.on, value: values.on },
        { label: template.text, value: facts.text },
      ],
    },
    {
      kind: 'table',
      caption: template.changesCaption,
      columns: template.changesColumns,
      rows: changedFields(content, facts).map(field => [
        labelOf(field, words),
        said(facts.before[field.path], field, words) || template.nothing,
        said(valueAt(content, field.path), field, words) || template.nothing,
      ]),
    },
    { kind: 'heading', level: 2, text: template.restTitle },
    ...template.rest.map((text): DocumentBlock => ({ kind: 'paragraph', text: fillWords(text, values) })),
    {
      kind: 'table',
      caption: template.chainCaption,
      columns: template.chainColumns,
      rows: facts.chain.map(one => [one.number, renderDay(one.sealedOn, locale), one.sha256]),
    },
    { kind: 'heading', level: 3, text: words.languageClause.title },
    { kind: 'paragraph', text: words.languageClause[content.heading.prevailingLanguage ?? 'nl'] },
  ]
  return { title: template.title, language: locale, footer: `${template.title} · ${number}`, blocks }
}

/** The amendment in both languages as it is frozen, hashed and signed. */
export function freezeAmendment(
  content: AgreementContent,
  facts: AmendmentFacts,
  words: Texts<AgreementTemplate>,
  templates: Texts<AmendmentTemplate>,
): FrozenText {
  return {
    prevailing: content.heading.prevailingLanguage ?? 'nl',
    documents: {
      nl: renderAmendment(content, facts, words.nl, templates.nl),
      en: renderAmendment(content, facts, words.en, templates.en),
    },
  }
}

function labelOf(field: AgreementField, { words }: AgreementTemplate): string {
  const name = words.fields[field.kind === 'rows' ? `${field.path}.label` : field.path] ?? field.path
  const part = field.part ? words.fields[`${field.group}.${field.part}.label`] : undefined
  return part ? `${part}: ${name}` : name
}

/** One value in words; rows as `tuesday 08:30 16:30; wednesday …`. */
export function said(
  value: unknown,
  field: AgreementField,
  words: Pick<AgreementTemplate, 'locale' | 'words'>,
): string {
  if (field.kind !== 'rows' || isEmptyValue(value)) return renderValue(value, field, words)
  return (value as Record<string, unknown>[])
    .map(row =>
      field.columns
        .map(column => renderValue(row[column.name], column.meta, words))
        .filter(Boolean)
        .join(' '),
    )
    .join('; ')
}
