import { createContext, useCallback, useContext, useEffect, useRef } from 'react'

/** Carries the note of the board to the cards in it. */
export const NoteMove = createContext<(cardId: string) => void>(() => undefined)

/** Notes which card is about to move, so that the focus goes along with it. */
export function useNoteMove(): (cardId: string) => void {
  return useContext(NoteMove)
}

/**
 * A card that moved is drawn anew in its other column: when the board shows something new, the focus goes to that card, or to the
 * page's title when it is not in sight.
 */
export function useFocusOnMoved(shown: unknown): (cardId: string) => void {
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (moved.current === null) return
    const card = document.querySelector(`[data-card="${moved.current}"]`)
    const next = card?.querySelector<HTMLElement>('.board-handle, a') ?? document.querySelector<HTMLElement>('#main h1')
    moved.current = null
    if (next?.tagName === 'H1') next.tabIndex = -1
    next?.focus()
  }, [shown])
  return useCallback(cardId => {
    moved.current = cardId
  }, [])
}
