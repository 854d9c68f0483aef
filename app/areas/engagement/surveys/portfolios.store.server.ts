import type { Tx } from '~/platform/database.server'
import type { PortfolioLevel } from './overlay'

/** What portfolios show up to a day (`yyyy-mm-dd`), per item with the competences behind it. Under five clients: no row. */
export function portfolioLevels(
  db: Tx,
  items: Readonly<Record<string, readonly string[]>>,
  until: string,
): Promise<PortfolioLevel[]> {
  return db.$queryRaw<PortfolioLevel[]>`
    select item, clients, level from ctx.portfolio_levels(${JSON.stringify(items)}::jsonb, ${until}::date)`
}
