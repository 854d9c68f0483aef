import { Plus } from 'lucide'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../button'
import { Fieldset } from './fieldset'

const spareLines = 3

interface GrowingFieldsProps<T> {
  title: ReactNode
  hint?: ReactNode
  /** Words of the button that adds a line. */
  add: string
  known: readonly T[]
  /** What was added from elsewhere on the page since: each comes in the first line that is empty, or else at the end. */
  added?: readonly T[]
  children: (line: { index: number; known: T | undefined; remove: () => void }) => ReactNode
  /** What stands below the lines. */
  foot?: ReactNode
}

/** Lines of fields that grow; without scripts three empty lines are ready. Empty lines are left out by whoever reads the form. */
export function GrowingFields<T>({ title, hint, add, known, added = [], children, foot }: GrowingFieldsProps<T>) {
  const [lines, setLines] = useState(() => Array.from({ length: known.length + spareLines }, (_, index) => index))
  const [taken, setTaken] = useState(0)
  const places = useRef(new Map<number, HTMLElement>())
  useEffect(() => {
    if (added.length <= taken) return
    const empty = lines.filter(line => isEmpty(places.current.get(line)))
    const coming = added.slice(taken).map((_, index) => -1 - taken - index)
    const filled = new Map(empty.map((line, index) => [line, coming[index] ?? line]))
    setTaken(added.length)
    setLines([...lines.map(line => filled.get(line) ?? line), ...coming.slice(empty.length)])
  }, [added.length, added, taken, lines])
  /** Lines of what was added have numbers below nought. */
  const knownOf = (line: number) => (line < 0 ? added[-1 - line] : known[line])
  return (
    <Fieldset title={title} hint={hint}>
      {lines.map((line, index) => (
        <div
          key={line}
          className="line-of-fields"
          ref={place => {
            if (place) places.current.set(line, place)
            else places.current.delete(line)
          }}
        >
          {children({ index, known: knownOf(line), remove: () => setLines(lines.filter(one => one !== line)) })}
        </div>
      ))}
      <Button
        type="button"
        look="quiet"
        small
        icon={Plus}
        className="script-only"
        onClick={() => setLines([...lines, Math.max(-1, ...lines) + 1])}
      >
        {add}
      </Button>
      {foot}
    </Fieldset>
  )
}

/** Whether nothing was typed in a line; what can only be chosen or ticked says nothing without it. */
function isEmpty(line: HTMLElement | undefined): boolean {
  const typed = line?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=checkbox], [type=radio]), textarea',
  )
  return typed !== undefined && [...typed].every(one => one.value.trim() === '')
}
