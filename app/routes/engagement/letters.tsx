import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { LetterStateMark } from '~/areas/engagement/letters/components/letter-state'
import { letterStates } from '~/areas/engagement/letters/letter-machine'
import { lettersPage } from '~/areas/engagement/letters/letters.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { DateInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'letters')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'letters.list', async ctx => ({ ...(await lettersPage(ctx, search)), title }))
}

export default function Letters() {
  const { letters, page, filter, template, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('letters')
  const format = useFormat()
  const isFiltered = filter.words !== null || filter.state !== null || filter.reviewUntil !== null
  const words = [
    ...(filter.words ? [{ key: 'q', words: t('filters.q', { value: filter.words }) }] : []),
    ...(filter.state ? [{ key: 'state', words: t('filters.state', { value: t(`states.${filter.state}`) }) }] : []),
    ...(filter.employer ? [{ key: 'employer', words: t('filters.employer', { value: filter.employer }) }] : []),
    ...(filter.reviewUntil
      ? [{ key: 'review', words: t('filters.review', { value: format.day(filter.reviewUntil) }) }]
      : []),
  ]
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <div className="stack">
        <Card flush>
          <FilterBar
            keep={['q', 'employer']}
            words={words}
            fields={
              <>
                <Select
                  name="state"
                  label={t('state')}
                  defaultValue={filter.state}
                  choices={letterStates.map(value => ({ value, label: t(`states.${value}`) }))}
                />
                <DateInput name="review" label={t('filters.reviewField')} defaultValue={filter.reviewUntil} />
              </>
            }
          >
            <SearchBox label={t('search')} words={filter.words} />
            <ExportLinks to="/letters/export" />
          </FilterBar>
          {letters.length === 0 ? (
            <EmptyState level={2} title={isFiltered ? t('nothingTitle') : t('emptyTitle')}>
              {isFiltered ? t('nothing') : t('empty')}
            </EmptyState>
          ) : (
            <>
              <Rows label={t('title')}>
                {letters.map(letter => (
                  <Row
                    key={letter.id}
                    what={<Link to={`/letters/${letter.id}`}>{letter.employer}</Link>}
                    sub={[
                      letter.version > 1 ? t('numberVersion', letter) : letter.number,
                      letter.site,
                      format.days(letter.startsOn, letter.endsOn),
                      letter.state === 'offered' ? t('signedOf', letter) : null,
                      letter.reviewOn && (letter.state === 'signed' || letter.state === 'reviewed')
                        ? t('reviewOn', { day: format.day(letter.reviewOn) })
                        : null,
                      letter.owner,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    acts={<LetterStateMark state={letter.state} />}
                  />
                ))}
              </Rows>
              <Pagination page={page} shown={letters.length} />
            </>
          )}
        </Card>
        <p className="small muted">
          {[t(template.isOwn ? 'template.own' : 'template.sample'), t('facts.version', template)].join(' · ')}{' '}
          {may.shape ? <Link to="/letters/template">{t('template.change')}</Link> : null}
        </p>
      </div>
    </>
  )
}
