/** The separate labels of an ESCO cell: one a line in the main files, ` | ` between them in the collections. */
export function splitLabels(cell: string | undefined): string[] {
  if (!cell) return []
  const labels = cell
    .split(/\r?\n| \| /)
    .map(label => label.trim())
    .filter(label => label !== '')
  return [...new Set(labels)]
}
