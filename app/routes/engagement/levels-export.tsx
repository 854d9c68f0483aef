import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { sectionKeys } from '~/areas/employers/sectors'
import { quarterName } from '~/areas/engagement/network-levels/components/quarter-name'
import type { GroupHealth } from '~/areas/engagement/network-levels/network-levels'
import { networkLevelsPage } from '~/areas/engagement/network-levels/network-levels.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The figures of the page with the same filter, as a file: one row for each level, quarter, sector and organisation. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const page = await runAs(request, 'engagement.read', ctx => networkLevelsPage(ctx, search))
  const language = await languageOf(request)
  const t = translator(language, 'levels')
  const sectors = translator(language, 'employers')
  const nothing = Array<null>(3).fill(null)
  const groupRow = (part: string, name: string, row: GroupHealth) => [
    part,
    name,
    row.all,
    null,
    null,
    row.engaged,
    row.mean,
    row.shareAtTop,
    ...nothing,
  ]
  const sectorName = (key: string) => {
    const section = sectionKeys.find(one => one === key)
    return section ? sectors(`sections.${section}`) : t('network.noSector')
  }
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('network.title'), {
    header: [
      t('network.part'),
      t('network.name'),
      'n',
      t('network.share'),
      t('network.orHigher'),
      t('network.engaged'),
      t('network.mean'),
      t('network.shareAtTop'),
      t('network.up'),
      t('network.down'),
      t('network.kept'),
    ],
    rows: [
      ...page.standings.map(row => [
        t('network.distribution'),
        `${row.level} ${page.names[language][row.level] ?? ''}`,
        row.n,
        row.share,
        row.atLeast,
        ...nothing,
        ...nothing,
      ]),
      groupRow(t('network.health'), t('network.all'), { ...page.health, key: '', name: null }),
      ...page.movements.map(row => [
        t('network.movement'),
        quarterName(row.quarter),
        row.n,
        ...nothing,
        null,
        null,
        row.up,
        row.down,
        row.kept,
      ]),
      ...page.sectors.map(row => groupRow(t('network.sectors'), sectorName(row.key), row)),
      ...page.organisations.map(row => groupRow(t('network.organisations'), row.name ?? t('network.noOwner'), row)),
    ],
  })
}
