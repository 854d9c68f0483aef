import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { myDataPage } from '~/areas/placements/my-path.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'

const groups = ['core', 'profile', 'guidance', 'special', 'agreement'] as const
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'placements')('pages.data.title')
  return runAs(request, 'client.see-who-looked', async ctx => ({ ...(await myDataPage(ctx)), title }))
}

export default function MyData() {
  const { reads } = useLoaderData<typeof loader>()
  const { t } = useTranslation('placements')
  const format = useFormat()
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/my-path', label: t('pages.mine.title') }]} />}
        title={t('pages.data.title')}
        sub={t('pages.data.sub')}
      />
      <Card title={t('pages.data.who')} flush>
        {reads.length === 0 ? (
          <EmptyState title={t('pages.data.noneTitle')}>{t('pages.data.none')}</EmptyState>
        ) : (
          <Rows label={t('pages.data.who')}>
            {reads.map(read => {
              const group = groups.find(one => one === read.fieldGroup)
              return (
                <Row
                  key={read.id}
                  what={read.who}
                  sub={[format.moment(new Date(read.at)), group ? t(`pages.data.groups.${group}`) : null]
                    .filter(Boolean)
                    .join(' · ')}
                />
              )
            })}
          </Rows>
        )}
      </Card>
    </>
  )
}
