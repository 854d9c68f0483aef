/**
 * Where the portfolio leads after an act: a story that was told shows what is suggested from it, and after another act the
 * suggestions that stood open stay.
 */
export function portfolioAfter(portfolio: string, search: URLSearchParams, toldId: string | undefined): string {
  const about = toldId ?? search.get('suggest')
  return about ? `${portfolio}?suggest=${encodeURIComponent(about)}` : portfolio
}
