const mostLetters = 120

/**
 * A file name that is safe to store, show and offer for download: the last part of a path, without control, direction or
 * reserved characters, with the ending that fits its content.
 */
export function cleanFileName(given: string, ending: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const stem = plain.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/^[.\s-]+|[.\s]+$/g, '')
  return `${[...(stem || 'bestand')].slice(0, mostLetters).join('')}.${ending}`
}
