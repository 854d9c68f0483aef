import { useEffect } from 'react'

const opened = 'details.popover[open], details.drawer[open]'

/** Menus are details elements; with scripts they also close with Esc, with a click beside them, and when left by Tab. */
export function usePopoverManners(): void {
  useEffect(() => {
    const closeOthers = (event: Event) => {
      const inside = event.target instanceof Node ? event.target : null
      for (const menu of document.querySelectorAll<HTMLDetailsElement>(opened)) {
        if (!menu.contains(inside)) menu.open = false
      }
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      const menu =
        document.activeElement?.closest<HTMLDetailsElement>(opened) ??
        document.querySelector<HTMLDetailsElement>(opened)
      if (!menu) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeOthers)
    document.addEventListener('focusin', closeOthers)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', closeOthers)
      document.removeEventListener('focusin', closeOthers)
      document.removeEventListener('keydown', escape)
    }
  }, [])
}
