import { fillWords } from '~/areas/placements/fill-words'
import type { FrozenText } from '~/areas/placements/render-agreement-text'
import { renderDay } from '~/areas/placements/render-value'
import type { DocumentBlock, DocumentModel } from '~/platform/pdf/document-model'
import type { LetterContent, LetterSide } from './letter'
import type { LetterTemplate } from './letter-template'
import { letterWords } from './letter-words'

/** All that varies between two letters, with names instead of ids. */
export interface LetterFacts {
  number: string
  version: number
  networkName: string
  employer: string
  site: string | null
  content: LetterContent
  /** The chosen activities by name, in both languages. */
  activities: readonly { nl: string; en: string }[]
  startsOn: string
  endsOn: string
  reviewOn: string
  signers: readonly { side: LetterSide; organisation: string | null; name: string; function: string }[]
  templateVersion: number
}

/** The letter as a document; pure. That it is no contract is its first sentence, whatever the template says. */
export function renderLetter(facts: LetterFacts, template: LetterTemplate, locale: 'nl' | 'en'): DocumentModel {
  const words = letterWords[locale]
  const number = fillWords(words.number, { number: facts.number, version: String(facts.version) })
  const organisations = [...new Set(facts.signers.flatMap(one => one.organisation ?? []))]
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })
  const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 2, text })
  const list = (title: string, items: readonly string[]): DocumentBlock[] =>
    items.length === 0 ? [] : [heading(title), { kind: 'list', items }]
  return {
    title: words.title,
    language: locale,
    footer: `${words.title} · ${number}`,
    blocks: [
      paragraph(number),
      paragraph(words.notContract),
      paragraph(template.opening[locale]),
      heading(words.parties),
      {
        kind: 'facts',
        caption: words.parties,
        rows: [
          { label: words.employer, value: facts.employer },
          ...(facts.site ? [{ label: words.site, value: facts.site }] : []),
          { label: words.network, value: [facts.networkName, ...organisations].join(', ') },
        ],
      },
      ...list(words.they, facts.content.they),
      ...list(words.we, facts.content.we),
      ...list(
        words.activities,
        facts.activities.map(one => one[locale]),
      ),
      heading(words.period),
      {
        kind: 'facts',
        caption: words.period,
        rows: [
          { label: words.from, value: renderDay(facts.startsOn, locale) },
          { label: words.until, value: renderDay(facts.endsOn, locale) },
          { label: words.review, value: renderDay(facts.reviewOn, locale) },
        ],
      },
      paragraph(template.closing[locale]),
      ...list(
        words.together,
        template.terms.map(term => term[locale]),
      ),
      heading(words.signers),
      {
        kind: 'table',
        caption: words.signers,
        columns: [words.name, words.function, words.side],
        rows: facts.signers.map(one => [one.name, one.function, one.organisation ?? facts.employer]),
      },
      {
        kind: 'paragraph',
        text: `${fillWords(words.template, { version: String(facts.templateVersion) })} ${template.notice[locale]}`,
        tone: 'note',
      },
    ],
  }
}

/** The text in both languages, as it is offered, hashed and signed. The Dutch text prevails. */
export function freezeLetter(facts: LetterFacts, template: LetterTemplate): FrozenText {
  return {
    prevailing: 'nl',
    documents: { nl: renderLetter(facts, template, 'nl'), en: renderLetter(facts, template, 'en') },
  }
}
