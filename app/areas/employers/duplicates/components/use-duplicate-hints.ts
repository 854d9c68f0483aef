import { useFetcher } from '@remix-run/react'
import { useRef, type FocusEvent } from 'react'
import { tellingFields } from '../entered-employer'
import type { LikelyDuplicate } from '../find-duplicates.page.server'

/** Looks for likely duplicates each time that a telling field is left with something new in it. */
export function useDuplicateHints() {
  const fetcher = useFetcher<LikelyDuplicate[]>()
  const asked = useRef('')
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const form = event.target instanceof HTMLInputElement ? event.target.form : null
    if (!form) return
    const typed = new FormData(form)
    const search = new URLSearchParams(
      tellingFields.flatMap(name => {
        const value = typed.get(name)
        return typeof value === 'string' && value.trim() ? [[name, value.trim()]] : []
      }),
    ).toString()
    if (search === asked.current) return
    asked.current = search
    fetcher.load(`/employers/duplicates/hints?${search}`)
  }
  return { found: fetcher.data ?? [], onBlur }
}
