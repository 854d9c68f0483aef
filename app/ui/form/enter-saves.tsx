/**
 * Enter presses the first button of a form. Where a form has a button before the one that saves it, this comes first and does
 * what that one does.
 */
export function EnterSaves() {
  return <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
}
