/**
 * Lets a page scroll over the picture: one finger and a plain wheel belong to the page, two fingers, and the wheel with Ctrl or once
 * the picture has the focus, to the picture. Returns what ends this.
 */
export function gentleTouch(frame: HTMLElement): () => void {
  let isGesture = false
  // The layers say themselves that no finger scrolls the page; what the frame says holds for them too.
  for (const layer of frame.querySelectorAll('canvas')) layer.style.touchAction = ''
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && !frame.contains(document.activeElement)) event.stopPropagation()
  }
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1) isGesture = true
    else if (!isGesture) event.stopPropagation()
    if (event.touches.length === 0) isGesture = false
  }
  const capture = { capture: true, passive: true }
  frame.addEventListener('wheel', onWheel, capture)
  for (const name of ['touchstart', 'touchmove'] as const) frame.addEventListener(name, onTouch, capture)
  // The end of a gesture goes through, so that the picture knows of it.
  const onEnd = (event: TouchEvent) => {
    if (event.touches.length === 0) isGesture = false
  }
  frame.addEventListener('touchend', onEnd, { passive: true })
  return () => {
    frame.removeEventListener('wheel', onWheel, capture)
    for (const name of ['touchstart', 'touchmove'] as const) frame.removeEventListener(name, onTouch, capture)
    frame.removeEventListener('touchend', onEnd)
  }
}
