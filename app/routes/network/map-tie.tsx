import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { withChosenEnds } from '~/areas/network/social-map/chosen-ends.server'
import { EndFields, type Ends } from '~/areas/network/social-map/components/end-fields'
import { EvidenceTable } from '~/areas/network/social-map/components/evidence-table'
import { TieKindsCard } from '~/areas/network/social-map/components/tie-kinds-card'
import { proposedEnds } from '~/areas/network/social-map/map-links.page.server'
import { namesBothEnds, tiePage, type TiePage } from '~/areas/network/social-map/tie.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActs, FormRow } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

/** What stands behind a line of the social map: `?from=` and `?to=` are keys of its ends. Without them, who they are is asked. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = translator(await languageOf(request), 'map-links')
  return runAs(request, 'network.read', async ctx => {
    const search = await withChosenEnds(ctx, new URL(request.url).searchParams)
    if (!namesBothEnds(search)) return { page: null, ends: await proposedEnds(ctx, search), title: t('tie.title') }
    const page = await tiePage(ctx, search)
    return { page, ends: null, title: t('tie.of', { from: page.from.name, to: page.to.name }) }
  })
}

export default function MapTie() {
  const { page, ends, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('map-links')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/audit/map', label: t('map') }]} />}
        title={title}
        sub={t('tie.sub')}
        acts={
          page?.may.link ? (
            <LinkButton
              to={`/audit/map/links/new?${new URLSearchParams({ from: page.from.key, to: page.to.key })}`}
              icon={Plus}
              look="quiet"
            >
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      {page ? <Behind page={page} /> : <AskEnds ends={ends} />}
    </>
  )
}

function Behind({ page }: { page: TiePage }) {
  const { t } = useTranslation('map-links')
  const hasPeople = page.kinds.some(one => one.kind === 'placement' || one.kind === 'agreement')
  return (
    <div className="stack">
      <p>
        {[page.from, page.to].map((end, index) => (
          <span key={end.key}>
            {index > 0 ? ' · ' : null}
            {end.to ? <Link to={end.to}>{end.name}</Link> : end.name}{' '}
            <span className="muted small">{t(`nodes.${end.kind}`)}</span>
          </span>
        ))}
      </p>
      <TieKindsCard kinds={page.kinds} />
      {page.kinds.length > 0 ? (
        <Card title={t('tie.pieces')} flush>
          <EvidenceTable page={page} />
        </Card>
      ) : null}
      {hasPeople ? <p className="small muted">{t('tie.people')}</p> : null}
      <p className="small muted">{t('tie.rule')}</p>
    </div>
  )
}

function AskEnds({ ends }: { ends: Ends }) {
  const { t } = useTranslation('map-links')
  return (
    <Card title={t('tie.ask')}>
      <Form method="get" className="stack">
        <FormRow>
          <EndFields from={ends?.from} to={ends?.to} />
        </FormRow>
        <FormActs>
          <Button>{t('show')}</Button>
        </FormActs>
      </Form>
    </Card>
  )
}
