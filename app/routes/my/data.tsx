import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { StatisticPart } from '~/areas/clients/components/statistic-part'
import { StatisticInput } from '~/areas/clients/statistic'
import { ownStatistic, tellOwnGender } from '~/areas/clients/own-statistic.server'
import { myDataPage } from '~/areas/placements/my-path.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
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
  return runAs(request, 'client.see-who-looked', async ctx => ({
    ...(await myDataPage(ctx)),
    gender: await ownStatistic(ctx),
    title,
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, StatisticInput)
  const done = await runAs(request, 'client.tell-statistic', ctx => tellOwnGender(ctx, input))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'clients')
  return redirectWithToast(request, '/my-data', { kind: 'good', message: t('statistic.saved') })
}

export default function MyData() {
  const { reads, gender } = useLoaderData<typeof loader>()
  const { t } = useTranslation('placements')
  const format = useFormat()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/my-path', label: t('pages.mine.title') }]} />}
        title={t('pages.data.title')}
        sub={t('pages.data.sub')}
      />
      <div className="stack">
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
        <StatisticPart of="client" known={gender} reply={reply} />
      </div>
    </>
  )
}
