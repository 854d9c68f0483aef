import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { withoutPage } from '~/areas/network/audit.page.server'
import { LimitsLine } from '~/areas/network/audit-template/components/limits-line'
import { AuditFilters } from '~/areas/network/components/audit-filters'
import { AuditTabs } from '~/areas/network/components/audit-tabs'
import { LostTable } from '~/areas/network/components/lost-table'
import { WhatIfCard } from '~/areas/network/components/what-if-card'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FilterContext } from '~/ui/form/form-context'
import { Select } from '~/ui/form/select'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'network')('without.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await withoutPage(ctx, search)), title }))
}

export default function Without() {
  const page = useLoaderData<typeof loader>()
  const { choices, filter, leaving, who, chosen } = page
  const { t } = useTranslation('network')
  return (
    <>
      <PageHead title={who ? t('without.of', { name: who }) : t('without.title')} sub={t('without.sub')} />
      <AuditTabs />
      <div className="stack">
        <AuditFilters filter={filter} organisations={choices.organisations} keep={['person', 'without']} />
        <Card>
          <Form method="get" className="form">
            <FilterContext.Provider value>
              {filter.organisationId ? <input type="hidden" name="organisation" value={filter.organisationId} /> : null}
              {filter.section ? <input type="hidden" name="sector" value={filter.section} /> : null}
              <Select
                name="person"
                label={t('without.person')}
                defaultValue={leaving?.membershipId}
                choices={choices.people.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
              />
              <Select
                name="without"
                label={t('without.organisation')}
                defaultValue={leaving?.organisationId}
                choices={choices.organisations.map(one => ({ value: one.id, label: one.name }))}
              />
            </FilterContext.Provider>
            <div className="cluster">
              <Button>{t('without.show')}</Button>
            </div>
          </Form>
        </Card>
        {chosen ? (
          <>
            <WhatIfCard
              what={chosen.what}
              relations={chosen.relations}
              ownerless={chosen.ownerless}
              today={page.today}
              thresholds={page.limits.thresholds}
            />
            <LostTable page={chosen.page} mayExport={page.may.export} />
            <LimitsLine limits={page.limits} />
          </>
        ) : (
          <EmptyState level={2} title={t('without.choose')}>
            {t('without.chooseWords')}
          </EmptyState>
        )}
      </div>
    </>
  )
}
