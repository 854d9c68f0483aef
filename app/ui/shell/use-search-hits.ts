import { useEffect, useState } from 'react'
import { isSearchHits, type SearchHit } from './command'

interface Search {
  hits: readonly SearchHit[]
  state: 'nothing' | 'searching' | 'failed'
}

const waitMs = 180

/** Asks the search address while somebody types: from two letters on, after a short rest, the last question wins. */
export function useSearchHits(hitsPath: string, words: string): Search {
  const [search, setSearch] = useState<Search>({ hits: [], state: 'nothing' })

  useEffect(() => {
    const question = words.trim()
    if (question.length < 2) {
      setSearch({ hits: [], state: 'nothing' })
      return
    }
    const abort = new AbortController()
    setSearch(last => ({ ...last, state: 'searching' }))
    const timer = setTimeout(async () => {
      try {
        const url = `${hitsPath}?q=${encodeURIComponent(question)}`
        const answer = await fetch(url, { headers: { Accept: 'application/json' }, signal: abort.signal })
        const found: unknown = answer.ok ? await answer.json() : null
        setSearch(isSearchHits(found) ? { hits: found, state: 'nothing' } : { hits: [], state: 'failed' })
      } catch {
        if (!abort.signal.aborted) setSearch({ hits: [], state: 'failed' })
      }
    }, waitMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [hitsPath, words])

  return search
}
