/** Title of a page for a route's `meta`: `export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)`. */
export function pageTitle(...parts: (string | null | undefined)[]): { title: string }[] {
  return [{ title: [...parts.filter(Boolean), 'Werkbrug'].join(' · ') }]
}
