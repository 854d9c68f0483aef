import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { isSection } from '~/areas/employers/sectors'
import { argumentsPage, type ArgumentsPage } from '~/areas/engagement/arguments/arguments.page.server'
import { ArgumentFilters } from '~/areas/engagement/arguments/components/argument-filters'
import { SuccessFigure } from '~/areas/engagement/arguments/components/success-figure'
import { useArgumentText } from '~/areas/engagement/arguments/components/use-argument-text'
import { argumentKinds } from '~/areas/engagement/contact-moment'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'

const tones = { offered: 'good', expired: 'warn', archived: 'neutral' } as const

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'persuasion')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'arguments.read', async ctx => ({ ...(await argumentsPage(ctx, search)), title }))
}

export default function Arguments() {
  const { library, isEmpty, categories, filter, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('persuasion')
  const { t: engagement } = useTranslation('engagement')
  const text = useArgumentText()
  const add = may.write ? (
    <LinkButton to="/arguments/new" icon={Plus}>
      {t('add')}
    </LinkButton>
  ) : null
  const categoryName = (key: string) => {
    const kind = argumentKinds.find(one => one === key)
    return kind ? engagement(`contact.argumentNames.${kind}`) : key
  }
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} acts={add} />
      <div className="stack">
        <Card flush>
          <ArgumentFilters filter={filter} />
          {library.length === 0 ? (
            <EmptyState
              level={2}
              title={isEmpty ? t('emptyTitle') : t('nothingTitle')}
              example={isEmpty ? t('example') : undefined}
            >
              {isEmpty ? t('empty') : t('nothing')}
            </EmptyState>
          ) : (
            <>
              <Rows label={t('title')}>
                {library.map(one => (
                  <Row
                    key={one.id}
                    what={<Link to={`/arguments/${one.id}`}>{text({ nl: one.textNl, en: one.textEn })}</Link>}
                    sub={<Line one={one} category={categoryName(one.category)} />}
                    acts={<Chip tone={tones[one.state]}>{t(`states.${one.state}`)}</Chip>}
                  />
                ))}
              </Rows>
              <Pagination shown={library.length} />
            </>
          )}
        </Card>
        {categories.length > 0 ? (
          <SuccessFigure title={t('success.title')} what={t('category')} rows={categories} names={categoryName} />
        ) : null}
      </div>
    </>
  )
}

function Line({ one, category }: { one: ArgumentsPage['library'][number]; category: string }) {
  const { t } = useTranslation('persuasion')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const { success } = one
  const parts = [
    category,
    one.sector !== null && isSection(one.sector) ? employers(`sections.${one.sector}`) : t('allSectors'),
    one.validUntil ? t('until', { day: format.day(one.validUntil) }) : null,
    success === null
      ? t('success.never')
      : success.share === null
        ? t('success.few', { count: success.n })
        : t('success.share', { share: format.percent(success.share), count: success.n }),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}
