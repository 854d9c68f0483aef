import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { PhaseChip } from '~/areas/engagement/surveys/components/phase-chip'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { surveysPage } from '~/areas/engagement/surveys/surveys.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Fold } from '~/ui/fold'
import { NumberInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { SimpleTable } from '~/ui/table/simple-table'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'surveys')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'surveys.read', async ctx => ({ ...(await surveysPage(ctx, search)), title }))
}

export default function Surveys() {
  const { rounds, page, filter, current, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const text = useItemText()
  const isFiltered = filter.words !== null || filter.year !== null
  const { notice, items } = current.template
  const add = may.run ? (
    <LinkButton to="/surveys/new" icon={Plus}>
      {t('add')}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} acts={add} />
      <div className="stack">
        <Card flush>
          <FilterBar
            keep={['q']}
            words={[
              ...(filter.words ? [{ key: 'q', words: t('filters.q', { value: filter.words }) }] : []),
              ...(filter.year ? [{ key: 'year', words: t('filters.year', { value: filter.year }) }] : []),
            ]}
            fields={<NumberInput name="year" label={t('year')} defaultValue={filter.year} />}
          >
            <SearchBox label={t('search')} words={filter.words} />
            <ExportLinks to="/surveys/export" />
          </FilterBar>
          {rounds.length === 0 ? (
            <EmptyState level={2} title={isFiltered ? t('nothingTitle') : t('emptyTitle')}>
              {isFiltered ? t('nothing') : t('empty')}
            </EmptyState>
          ) : (
            <>
              <Rows label={t('title')}>
                {rounds.map(round => (
                  <Row
                    key={round.id}
                    what={<Link to={`/surveys/${round.id}`}>{round.name}</Link>}
                    sub={[
                      String(round.year),
                      t('period', { from: format.day(round.opensOn), until: format.day(round.closesOn) }),
                      t('answeredOf', { answered: round.answered, asked: round.asked }),
                    ].join(' · ')}
                    acts={<PhaseChip phase={round.phase} />}
                  />
                ))}
              </Rows>
              <Pagination page={page} shown={rounds.length} />
            </>
          )}
        </Card>
        <Card
          title={t('template.title')}
          sub={t('template.sub', { count: items.length, version: current.version })}
          aside={may.shape ? <Link to="/surveys/items">{t('template.change')}</Link> : null}
        >
          <p>{text(notice)}</p>
          <Fold title={t('template.see')}>
            <SimpleTable
              caption={t('template.title')}
              head={[t('results.item'), t('template.keyCompetence'), t('template.transversal')]}
              rows={items.map(item => [
                text(item),
                t(`keyCompetences.${item.keyCompetence}`),
                t(`transversals.${item.transversal}`),
              ])}
            />
          </Fold>
        </Card>
      </div>
    </>
  )
}
