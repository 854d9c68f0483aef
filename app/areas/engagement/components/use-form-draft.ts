import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FormValues } from '~/platform/forms/form-reply'

interface Draft {
  /** When it was kept, as an ISO moment. */
  at: string
  values: FormValues
}

const restMs = 300
const keptDays = 7

/** Reads what the browser keeps under a key; null when there is nothing, it is no draft, or it is older than a week. */
function readDraft(key: string): Draft | null {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
    if (typeof found !== 'object' || found === null || !('at' in found) || !('values' in found)) return null
    const draft = found as Draft
    // eslint-disable-next-line no-restricted-syntax -- the browser's own clock is what a draft is kept by
    if (Date.now() - Date.parse(draft.at) < keptDays * 86_400_000) return draft
    window.localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has no drafts.
  }
  return null
}

function textsOf(form: HTMLFormElement): FormValues {
  const data = new FormData(form)
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value): value is string => typeof value === 'string')
    values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return values
}

/**
 * Keeps what is typed in a form in this browser until it is saved: over a reload, a closed window or a lost connection.
 * Files are not kept. `found` is what was kept when the form opened.
 */
export function useFormDraft(key: string) {
  const [found, setFound] = useState<Draft | null>(null)
  const [isKept, setIsKept] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    setFound(readDraft(key))
    return () => clearTimeout(timer.current)
  }, [key])

  const keep = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        try {
          // eslint-disable-next-line no-restricted-syntax -- the browser's own clock is what a draft is kept by
          const at = new Date().toISOString()
          window.localStorage.setItem(key, JSON.stringify({ at, values: textsOf(form) }))
          setIsKept(true)
        } catch {
          setIsKept(false)
        }
      }, restMs)
    },
    [key],
  )
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    try {
      window.localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
    setFound(null)
    setIsKept(false)
  }, [key])

  return useMemo(() => ({ found, isKept, keep, forget }), [found, isKept, keep, forget])
}
