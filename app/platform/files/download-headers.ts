/** Headers of a download: never shown inside the page, whatever the browser thinks it is. */
export function downloadHeaders(file: { name: string; mediaType: string; bytes: number }): Record<string, string> {
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}
