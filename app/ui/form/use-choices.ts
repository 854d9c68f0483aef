import { useEffect, useMemo, useState } from 'react'
import type { Choice } from './choice'

const waitMs = 180
const most = 50

interface Choices {
  found: readonly Choice[]
  busy: boolean
}

/** Choices that fit what was typed: from a known list by its letters, or from an address after a short rest. */
export function useChoices(known: readonly Choice[] | undefined, source: string | undefined, words: string): Choices {
  const [answer, setAnswer] = useState<Choices>({ found: [], busy: false })
  const fitting = useMemo(
    () => (known ?? []).filter(choice => fits(choice.label, words)).slice(0, most),
    [known, words],
  )

  useEffect(() => {
    if (!source) return
    const abort = new AbortController()
    setAnswer(last => ({ ...last, busy: true }))
    const timer = setTimeout(async () => {
      try {
        const joint = source.includes('?') ? '&' : '?'
        const response = await fetch(`${source}${joint}q=${encodeURIComponent(words)}`, {
          headers: { Accept: 'application/json' },
          signal: abort.signal,
        })
        const list: unknown = response.ok ? await response.json() : []
        setAnswer({ found: isChoices(list) ? list : [], busy: false })
      } catch {
        if (!abort.signal.aborted) setAnswer({ found: [], busy: false })
      }
    }, waitMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [source, words])

  return source ? answer : { found: fitting, busy: false }
}

/** Whether every typed word begins somewhere in the label; accents and capitals do not count. */
export function fits(label: string, words: string): boolean {
  const text = plain(label)
  return plain(words)
    .split(/\s+/)
    .every(word => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

function isChoices(value: unknown): value is Choice[] {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => typeof item === 'object' && item !== null && 'value' in item && 'label' in item)
  )
}
