const boxes =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], [role=listbox], [role=menu]'

/** Whether a key pressed here is meant for what has the focus: somebody types, or chooses from a list by its letters. */
export function isForTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(boxes) !== null
}
