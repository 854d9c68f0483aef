/**
 * Sends the known value of a field that can only be chosen with scripts, so that a form that is saved without them loses nothing.
 * Whoever reads the form takes it for cleared when its words came back empty.
 */
export function KeptWithoutScripts({ name, value }: { name: string; value: string | null | undefined }) {
  return value ? (
    <noscript>
      <input type="hidden" name={name} value={value} />
    </noscript>
  ) : null
}
