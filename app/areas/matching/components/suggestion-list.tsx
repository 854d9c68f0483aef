import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { mostCharacters } from '../suggestions/question'
import { markedPieces, type NamedSuggestion, type SuggestedConcept, type Suggestions } from '../suggestions/suggestion'

interface SuggestionListProps {
  /** Null when none are to be had now. */
  suggestions: Suggestions | null
  /** Spoken to the person whose text it is. */
  ownWords?: boolean
  /** Level of its headings. */
  level: 3 | 4
  /** The way to take one over without leaving the page; it then goes from the list, and this says what happened. */
  onAdd?: (one: SuggestedConcept) => string
  /** Another way to take one over: a link, or a box to tick. */
  act?: (one: SuggestedConcept) => ReactNode
}

/** Competences that a text brings to mind, each with what it rests on. They are offered; nothing happens by itself. */
export function SuggestionList({ suggestions, ownWords, level, onAdd, act }: SuggestionListProps) {
  const words = useSuggestionWords(ownWords)
  const [gone, setGone] = useState<readonly string[]>([])
  const [told, setTold] = useState<string | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const isLeft = ({ uri }: SuggestedConcept) => !gone.includes(uri)
  const named = suggestions?.named.filter(isLeft) ?? []
  const further = suggestions?.further.filter(isLeft) ?? []
  const count = named.length + further.length
  const Heading = level === 3 ? 'h3' : 'h4'

  // The button that was pressed goes with its line, so that the focus needs another place.
  const takeOut = (one: SuggestedConcept, message: string | null) => {
    setGone([...gone, one.uri])
    setTold(message)
    status.current?.focus()
  }
  const line = (one: SuggestedConcept, why: string) => (
    <li key={one.uri} className="cluster">
      <strong lang={one.labelLang}>{one.label}</strong>
      <span className="small muted">{why}</span>
      {onAdd ? (
        <Button type="button" look="quiet" small onClick={() => takeOut(one, onAdd(one))}>
          {words.say('add')} <VisuallyHidden>{one.label}</VisuallyHidden>
        </Button>
      ) : null}
      {act?.(one)}
      <Button type="button" look="text" small className="script-only" onClick={() => takeOut(one, null)}>
        {words.say('dismiss')} <VisuallyHidden>{one.label}</VisuallyHidden>
      </Button>
    </li>
  )
  return (
    <div className="stack stack-s">
      <p ref={status} role="status" tabIndex={-1}>
        {told ? `${told} ` : null}
        {suggestions === null ? words.say('busy') : count > 0 ? words.found(count) : told ? null : words.say('nothing')}
      </p>
      {suggestions && count > 0 ? <MarkedText text={suggestions.text} named={named} /> : null}
      {named.length > 0 ? (
        <>
          <Heading>{words.say('named')}</Heading>
          <ul className="plain-list stack stack-s">{named.map(one => line(one, words.fromWords(one.words)))}</ul>
        </>
      ) : null}
      {further.length > 0 ? (
        <>
          <Heading>{words.say('further')}</Heading>
          <ul className="plain-list stack stack-s">
            {further.map(one => line(one, words.fromOccupations(one.because)))}
          </ul>
        </>
      ) : null}
      {suggestions?.isCut ? <p className="small">{words.cut}</p> : null}
      {count > 0 ? <p className="hint">{words.say('faults')}</p> : null}
    </div>
  )
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
  type Key = 'busy' | 'nothing' | 'named' | 'further' | 'add' | 'dismiss' | 'faults'
  return {
    say: (key: Key) => (ownWords ? t(`own.${key}`) : t(key)),
    cut: ownWords ? t('own.cut', { most: mostCharacters }) : t('cut', { most: mostCharacters }),
    found: (count: number) => (ownWords ? t('own.found', { count }) : t('found', { count })),
    fromWords: (said: readonly string[]) => {
      const words = said.map(one => t('quoted', { words: one })).join(', ')
      return ownWords ? t('own.fromWords', { words }) : t('fromWords', { words })
    },
    fromOccupations: (because: readonly string[]) =>
      t('fromOccupations', { count: because.length, occupations: because.join(', ') }),
  }
}
