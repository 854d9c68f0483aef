/** Text without case or accents, for comparing; as `public.norm` does in the database. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
