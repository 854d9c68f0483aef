/**
 * Keeps what somebody types in a text area before the page is alive. React 18 writes the text that a text area came with back into it
 * while it takes the page over, unless that text is another by then: so what is typed becomes the text it came with. It listens at the
 * window, before React does, whom the first letter moves to take the page over at once. Returns what ends this.
 */
export function keepTyped(): () => void {
  const keep = (one: EventTarget | null) => {
    if (one instanceof HTMLTextAreaElement && one.value !== one.defaultValue) one.defaultValue = one.value
  }
  const onInput = (event: Event) => keep(event.target)
  document.querySelectorAll('textarea').forEach(keep)
  window.addEventListener('input', onInput, true)
  return () => window.removeEventListener('input', onInput, true)
}
