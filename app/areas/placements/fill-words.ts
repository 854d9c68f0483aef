/** Fills `{{name}}` places of a line; an unknown name leaves nothing. */
export function fillWords(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
