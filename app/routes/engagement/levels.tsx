import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Columns3, SlidersHorizontal } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { levelKey } from '~/areas/engagement/components/level-key'
import { GroupTable } from '~/areas/engagement/network-levels/components/group-table'
import { HealthCard } from '~/areas/engagement/network-levels/components/health-card'
import { LevelBars } from '~/areas/engagement/network-levels/components/level-bars'
import { LevelFilters } from '~/areas/engagement/network-levels/components/level-filters'
import { MovementBars } from '~/areas/engagement/network-levels/components/movement-bars'
import { quarterName } from '~/areas/engagement/network-levels/components/quarter-name'
import { networkLevelsPage } from '~/areas/engagement/network-levels/network-levels.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { SimpleTable } from '~/ui/table/simple-table'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'levels')('network.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'engagement.read', async ctx => ({ ...(await networkLevelsPage(ctx, search)), title }))
}

export default function NetworkLevels() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('levels')
  const sectorName = useSectorName()
  return (
    <>
      <PageHead
        title={t('network.title')}
        sub={t('network.sub')}
        acts={
          <>
            {page.may.shape ? (
              <LinkButton to="/levels/template" look="quiet" icon={SlidersHorizontal}>
                {t('shape.change')}
              </LinkButton>
            ) : null}
            <LinkButton to="/employers/board?by=level" look="quiet" icon={Columns3}>
              {t('network.board')}
            </LinkButton>
          </>
        }
      />
      <div className="stack">
        <Card flush>
          <LevelFilters page={page} />
        </Card>
        {page.health.all === 0 ? (
          <EmptyState title={t('network.emptyTitle')}>{t('network.empty')}</EmptyState>
        ) : (
          <>
            <HealthCard page={page} />
            <Standings />
            <Movements />
            <Card title={t('network.sectors')} flush>
              <GroupTable
                caption={t('network.sectors')}
                first={t('network.sector')}
                rows={page.sectors}
                nameOf={row => (row.key === 'none' ? t('network.noSector') : sectorName(row.key))}
              />
            </Card>
            <Card title={t('network.organisations')} sub={t('network.ofOwner')} flush>
              <GroupTable
                caption={t('network.organisations')}
                first={t('network.organisation')}
                rows={page.organisations}
                nameOf={row => row.name ?? t('network.noOwner')}
              />
            </Card>
          </>
        )}
      </div>
    </>
  )
}

function Standings() {
  const { standings, health, filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  const format = useFormat()
  const nameOf = (level: number) => `${level} ${engagement(`level.names.${levelKey(level)}`)}`
  const share = (value: number | null) => (value === null ? '–' : format.percent(value))
  const listOf = (level: number) => {
    const search = new URLSearchParams({ from: String(level), under: String(level + 1) })
    if (filter.section) search.set('sector', filter.section)
    if (filter.ownerId) search.set('owner', filter.ownerId)
    return `/employers?${search}`
  }
  const note = t('network.n', { n: format.number(health.all) })
  return (
    <>
      <Figure
        name="funnel"
        title={t('network.funnel')}
        note={note}
        picture={
          <LevelBars
            isFunnel
            label={t('network.funnelLabel')}
            bars={standings.map(row => ({ name: nameOf(row.level), n: row.atLeast, share: row.atLeastShare }))}
          />
        }
        table={
          <SimpleTable
            caption={t('network.funnel')}
            head={[t('network.orHigher'), t('network.employers'), t('network.share')]}
            numbers={[1, 2]}
            rows={standings.map(row => [nameOf(row.level), format.number(row.atLeast), share(row.atLeastShare)])}
          />
        }
      />
      <Figure
        name="distribution"
        title={t('network.distribution')}
        note={note}
        picture={
          <LevelBars
            label={t('network.distributionLabel')}
            bars={standings.map(row => ({ name: nameOf(row.level), n: row.n, share: row.share }))}
          />
        }
        table={
          <SimpleTable
            caption={t('network.distribution')}
            head={[t('network.level'), t('network.employers'), t('network.share')]}
            numbers={[1, 2]}
            rows={standings.map(row => [
              filter.organisationId ? (
                nameOf(row.level)
              ) : (
                <Link key={row.level} to={listOf(row.level)}>
                  {nameOf(row.level)}
                </Link>
              ),
              format.number(row.n),
              share(row.share),
            ])}
          />
        }
      />
    </>
  )
}

function Movements() {
  const { movements } = useLoaderData<typeof loader>()
  const { t } = useTranslation('levels')
  const format = useFormat()
  const total = movements.reduce((all, row) => all + row.n, 0)
  return (
    <Figure
      name="movement"
      title={t('network.movement')}
      note={t('network.movementN', { n: format.number(total) })}
      picture={<MovementBars rows={movements} label={t('network.movementLabel')} />}
      table={
        <SimpleTable
          caption={t('network.movement')}
          head={[t('network.quarter'), t('network.up'), t('network.down'), t('network.kept'), 'n']}
          numbers={[1, 2, 3, 4]}
          rows={movements.map(row => [
            quarterName(row.quarter),
            format.number(row.up),
            format.number(row.down),
            format.number(row.kept),
            format.number(row.n),
          ])}
        />
      }
    />
  )
}
