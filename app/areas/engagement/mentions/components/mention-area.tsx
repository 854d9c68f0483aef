import { useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '~/ui/form/text-input'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { mentionLabel, type Mentionable } from '../mention'
import { mentionAt, offered } from '../typed-mention'
import { MentionChoices } from './mention-choices'

interface Props {
  name: string
  label: string
  people: readonly Mentionable[]
  rows?: number
}

/**
 * A text in which @ offers colleagues: arrows move, Enter or Tab takes one, Escape leaves the text as it is. Without scripts it
 * is a plain text, and names are found when it is saved.
 */
export function MentionArea({ name, label, people, rows }: Props) {
  const { t } = useTranslation('contact-moment')
  const listId = useId()
  const area = useRef<HTMLTextAreaElement | null>(null)
  const [typing, setTyping] = useState<{ from: number; words: string } | null>(null)
  const [active, setActive] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const found = typing && typing.from !== closedAt ? offered(typing.words, people) : []
  const isOpen = found.length > 0

  const look = (event: SyntheticEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = (area.current = event.currentTarget)
    const next = selectionStart === selectionEnd ? mentionAt(value, selectionStart) : null
    if (next?.words !== typing?.words || next?.from !== typing?.from) setActive(0)
    if (next?.from !== closedAt) setClosedAt(null)
    setTyping(next)
  }
  const take = (one: Mentionable) => {
    const text = area.current
    if (!text || !typing) return
    text.focus()
    text.setRangeText(`@${mentionLabel(one, people)} `, typing.from, text.selectionStart, 'end')
    // Who keeps a draft listens for what is typed.
    text.dispatchEvent(new Event('input', { bubbles: true }))
    setTyping(null)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive((active + step + found.length) % found.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(found[active]!)
    else if (event.key === 'Escape') setClosedAt(typing?.from ?? null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div className="mention-field">
        <TextArea
          name={name}
          label={label}
          hint={t('mentions.hint')}
          rows={rows}
          onInput={look}
          onSelect={look}
          onKeyDown={press}
          onBlur={() => setTyping(null)}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        />
        {isOpen ? (
          <ul className="mention-list" id={listId} role="listbox" aria-label={t('mentions.list')}>
            {found.map((one, index) => (
              // The keyboard stays in the text, which moves through the list.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={one.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="menu-item"
                onMouseDown={event => event.preventDefault()}
                onClick={() => take(one)}
              >
                <span>
                  {one.name}
                  <span className="option-note">{one.organisation}</span>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        <VisuallyHidden>
          <span aria-live="polite">{isOpen ? t('mentions.found', { count: found.length }) : ''}</span>
        </VisuallyHidden>
      </div>
      <MentionChoices people={people} />
    </>
  )
}
