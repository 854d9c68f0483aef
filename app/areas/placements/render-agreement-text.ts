import type { DocumentBlock, DocumentModel } from '~/platform/pdf/document-model'
import { agreementGroups, type AgreementContent, type AgreementGroup } from './agreement-content'
import type { AgreementLocale, AgreementTemplate } from './agreement-template'
import { fillWords } from './fill-words'
import { agreementFields, isEmptyValue, valueAt, type AgreementField } from './field-list'
import { renderDay, renderValue } from './render-value'

/** The whole agreement as a document: plain summary, data sheet, general terms, language clause. Pure. */
export function renderAgreementText(content: AgreementContent, template: AgreementTemplate): DocumentModel {
  const number = fillWords(template.numberLine, {
    number: content.heading.number,
    version: String(content.heading.version ?? 1),
    template: content.heading.templateVersion,
  })
  return {
    title: template.title,
    language: template.locale,
    footer: `${template.title} · ${number}`,
    blocks: [
      { kind: 'paragraph', text: number },
      { kind: 'paragraph', text: template.notice, tone: 'note' },
      ...summaryOf(content, template),
      { kind: 'heading', level: 2, text: template.sheetTitle },
      ...agreementGroups.filter(group => group !== 'summary').flatMap(group => groupBlocks(content, group, template)),
      { kind: 'heading', level: 2, text: template.termsTitle },
      ...termsOf(template),
      { kind: 'heading', level: 3, text: template.languageClause.title },
      { kind: 'paragraph', text: template.languageClause[content.heading.prevailingLanguage ?? 'nl'] },
    ],
  }
}

/** The text in both languages with the one that prevails: this is what is frozen, hashed and signed. */
export interface FrozenText {
  prevailing: AgreementLocale
  documents: Record<AgreementLocale, DocumentModel>
}

export function freezeText(
  content: AgreementContent,
  templates: Record<AgreementLocale, AgreementTemplate>,
): FrozenText {
  return {
    prevailing: content.heading.prevailingLanguage ?? 'nl',
    documents: {
      nl: renderAgreementText(content, templates.nl),
      en: renderAgreementText(content, templates.en),
    },
  }
}

function summaryOf(content: AgreementContent, template: AgreementTemplate): DocumentBlock[] {
  const { parties, guidance, period, earlyEnd } = content
  const day = (value: string) => (value === '' ? '…' : renderDay(value, template.locale))
  const values = {
    employer: parties.host.legalName,
    mentor: guidance.mentor.name,
    coach: guidance.coach.name,
    start: day(period.startsOn),
    end: day(period.endsOn),
    hours: String(period.hoursPerWeek ?? '…'),
    notice: String(earlyEnd.noticeDays ?? '…'),
  }
  const standard = template.summary.map(sentence => fillWords(sentence, values))
  return [
    { kind: 'heading', level: 2, text: template.summaryTitle },
    { kind: 'list', items: [...standard, ...content.summary.sentences] },
  ]
}

function termsOf(template: AgreementTemplate): DocumentBlock[] {
  return template.terms.flatMap((term, index): DocumentBlock[] => [
    { kind: 'heading', level: 3, text: `${index + 1}. ${term.title}` },
    ...term.paragraphs.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    ...(term.points.length > 0 ? [{ kind: 'list' as const, items: term.points }] : []),
  ])
}

function groupBlocks(content: AgreementContent, group: AgreementGroup, template: AgreementTemplate): DocumentBlock[] {
  const fields = agreementFields.filter(field => field.group === group && !isEmptyValue(valueAt(content, field.path)))
  if (fields.length === 0) return []
  const title = template.words.groups[group] ?? group
  const parts = [...new Set(fields.map(field => field.part))]
  return [
    { kind: 'heading', level: 3, text: title },
    ...parts.flatMap(part => {
      const label = template.words.fields[`${group}.${part}.label`]
      const caption = part === '' || !label ? title : label
      return partBlocks(
        content,
        fields.filter(field => field.part === part),
        caption,
        template,
      )
    }),
  ]
}

/** Single answers first as one table of facts, then each list and table under its own name. */
function partBlocks(
  content: AgreementContent,
  fields: readonly AgreementField[],
  caption: string,
  template: AgreementTemplate,
): DocumentBlock[] {
  const single = fields.filter(field => field.kind !== 'rows' && field.kind !== 'lines')
  const facts = single.map(field => ({
    label: template.words.fields[field.path] ?? field.path,
    value: renderValue(valueAt(content, field.path), field, template),
  }))
  const manifold = fields.flatMap((field): DocumentBlock[] => {
    if (field.kind === 'rows') return [tableOf(content, field, template)]
    return field.kind === 'lines' ? listOf(content, field, template) : []
  })
  return [...(facts.length > 0 ? [{ kind: 'facts' as const, caption, rows: facts }] : []), ...manifold]
}

function listOf(content: AgreementContent, field: AgreementField, template: AgreementTemplate): DocumentBlock[] {
  const items = valueAt(content, field.path) as string[]
  return [
    { kind: 'paragraph', text: `${template.words.fields[field.path] ?? field.path}:` },
    { kind: 'list', items },
  ]
}

function tableOf(content: AgreementContent, field: AgreementField, template: AgreementTemplate): DocumentBlock {
  const rows = valueAt(content, field.path) as Record<string, unknown>[]
  return {
    kind: 'table',
    caption: template.words.fields[`${field.path}.label`] ?? field.path,
    columns: field.columns.map(column => template.words.fields[`${field.path}.${column.name}`] ?? column.name),
    rows: rows.map(row => field.columns.map(column => renderValue(row[column.name], column.meta, template))),
  }
}
