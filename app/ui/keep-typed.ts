/**
 * Keeps what somebody types in a text area before the page is alive. React 18 writes the text that a text area came with back into it
 * while it takes the page over, unless that text is another by then: so what is typed becomes the text it came with. Returns what
 * ends this.
 */
export function keepTyped(): () => void {
  const keep = (one: EventTarget | null) => {
    if (one instanceof HTMLTextAreaElement && one.value !== one.defaultValue) one.defaultValue = one.value
  }
  const onInput = (event: Event) => keep(event.target)
  document.querySelectorAll('textarea').forEach(keep)
  document.addEventListener('input', onInput)
  return () => document.removeEventListener('input', onInput)
}
