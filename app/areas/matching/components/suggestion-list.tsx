import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { mostCharacters } from '../suggestions/question'
import {
  markedPieces,
  type FurtherSuggestion,
  type NamedSuggestion,
  type SuggestedConcept,
  type Suggestions,
} from '../suggestions/suggestion'

interface SuggestionListProps {
  /** Null when none are to be had now. */
  suggestions: Suggestions | null
  /** Spoken to the person whose text it is. */
  ownWords?: boolean
  /** Level of its headings. */
  level: 3 | 4
  /** The way to take one over: a link, a button or a box to tick. */
  act: (one: SuggestedConcept) => ReactNode
}

/** Competences that a text brings to mind, each with what it rests on. They are offered; nothing happens by itself. */
export function SuggestionList({ suggestions, ownWords, level, act }: SuggestionListProps) {
  const words = useSuggestionWords(ownWords)
  const { t } = useTranslation('suggestions')
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const status = useRef<HTMLParagraphElement>(null)
  const isLeft = ({ uri }: SuggestedConcept) => !dismissed.includes(uri)
  const named = suggestions?.named.filter(isLeft) ?? []
  const further = suggestions?.further.filter(isLeft) ?? []
  const dismiss = (uri: string) => {
    setDismissed([...dismissed, uri])
    status.current?.focus()
  }
  const Heading = level === 3 ? 'h3' : 'h4'
  const count = named.length + further.length
  const line = (one: SuggestedConcept, why: string) => (
    <li key={one.uri} className="cluster">
      <strong lang={one.labelLang}>{one.label}</strong>
      <span className="small muted">{why}</span>
      {act(one)}
      <Button type="button" look="text" small className="script-only" onClick={() => dismiss(one.uri)}>
        {words.t('dismiss')} <VisuallyHidden>{one.label}</VisuallyHidden>
      </Button>
    </li>
  )
  return (
    <div className="stack stack-s">
      <p ref={status} role="status" tabIndex={-1}>
        {suggestions === null ? words.t('busy') : count > 0 ? words.found(count) : words.t('nothing')}
      </p>
      {suggestions && count > 0 ? <MarkedText text={suggestions.text} named={named} /> : null}
      {named.length > 0 ? (
        <>
          <Heading>{words.t('named')}</Heading>
          <ul className="plain-list stack stack-s">
            {named.map(one => line(one, words.fromWords(one.words.map(own => t('quoted', { words: own })).join(', '))))}
          </ul>
        </>
      ) : null}
      {further.length > 0 ? (
        <>
          <Heading>{words.t('further')}</Heading>
          <ul className="plain-list stack stack-s">{further.map(one => line(one, fromOccupations(one)))}</ul>
        </>
      ) : null}
      {suggestions?.isCut ? <p className="small">{words.t('cut', { most: mostCharacters })}</p> : null}
      {count > 0 ? <p className="hint">{words.t('faults')}</p> : null}
    </div>
  )

  function fromOccupations({ because }: FurtherSuggestion): string {
    return t('fromOccupations', { count: because.length, occupations: because.join(', ') })
  }
}

/** The text with the words marked that the suggestions rest on; the same words stand with each suggestion. */
function MarkedText({ text, named }: { text: string; named: readonly NamedSuggestion[] }) {
  const pieces = markedPieces(
    text,
    named.flatMap(one => one.spans),
  )
  return (
    <p className="text-check-text">
      {pieces.map((piece, at) =>
        piece.isMarked ? (
          <mark key={at} className="word-mark">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

/** The words of the list, for staff or for the person whose text it is. */
function useSuggestionWords(ownWords: boolean | undefined) {
  const { t } = useTranslation('suggestions')
  type Key = 'busy' | 'nothing' | 'named' | 'further' | 'cut' | 'dismiss' | 'faults'
  return {
    t: (key: Key, values: { most?: number } = {}) =>
      ownWords ? t(`own.${key}`, { most: values.most ?? 0 }) : t(key, { most: values.most ?? 0 }),
    found: (count: number) => (ownWords ? t('own.found', { count }) : t('found', { count })),
    fromWords: (words: string) => (ownWords ? t('own.fromWords', { words }) : t('fromWords', { words })),
  }
}
