/** What was typed in these fields, for setting beside what somebody else saved. */
export function typedTexts(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, String(form.get(name) ?? '').trim()]))
}
