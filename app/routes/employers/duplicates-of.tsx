import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { duplicatesOfEmployer } from '~/areas/employers/duplicates/find-duplicates.page.server'
import { SettleButton } from '~/areas/employers/duplicates/components/settle-button'
import { likenessWord, mostSharing } from '~/areas/employers/duplicates/likeness'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'duplicates')('of.title')
  return runAs(request, 'employers.merge', async ctx => ({ ...(await duplicatesOfEmployer(ctx, id)), title }))
}

export default function DuplicatesOfEmployer() {
  const { head, found, settled, passedOver, publicDomains, merges } = useLoaderData<typeof loader>()
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  return (
    <div className="stack">
      <EmployerTabs head={head} />
      <Card title={t('of.title')}>
        {found.length === 0 ? <EmptyState title={t('of.none')}>{t('of.noneText')}</EmptyState> : null}
        <ul className="stack">
          {found.map(one => (
            <li key={one.id}>
              <strong>{one.name}</strong>
              <div>{[one.street, one.city, one.kvkNumber, one.ownerName].filter(Boolean).join(' · ')}</div>
              <div className="small">
                {t(`words.${likenessWord(one.score)}`)}: {one.reasons.map(reason => t(`reasons.${reason}`)).join(', ')}
              </div>
              <div className="cluster">
                <LinkButton look="quiet" small to={`/employers/${head.id}/merge/${one.id}`}>
                  {t('of.merge', { name: one.name })}
                </LinkButton>
                <SettleButton one={head} other={one} of={head.id} />
              </div>
            </li>
          ))}
        </ul>
        {passedOver.length > 0 ? (
          <p className="small muted break-anywhere">
            {t('of.passedOver', {
              most: mostSharing,
              keys: passedOver.map(key => `${t(`keys.${key.kind}`)} ${key.value}`).join(', '),
            })}
          </p>
        ) : null}
        {publicDomains.length > 0 ? (
          <p className="small muted">{t('of.publicDomains', { domains: publicDomains.join(', ') })}</p>
        ) : null}
      </Card>
      {settled.length > 0 ? (
        <Card title={t('of.settled')}>
          <ul className="stack">
            {settled.map(one => (
              <li key={one.otherId}>
                {t('of.settledLine', { name: one.name, by: one.by ?? '', day: format.day(new Date(one.at)) })}
                {one.note ? <div className="small">{t('pairs.noteLine', { note: one.note })}</div> : null}
                <Form method="post" action="/employers/duplicates">
                  <input type="hidden" name="employerId" value={head.id} />
                  <input type="hidden" name="otherId" value={one.otherId} />
                  <input type="hidden" name="of" value={head.id} />
                  <Button name="intent" value="reopen" look="quiet" small>
                    {t('pairs.reopen')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {merges.length > 0 ? (
        <Card title={t('of.merges')}>
          {merges.map(one => (
            <Form key={one.id} method="post" action={`/employers/${head.id}/merge/${one.mergedId}`}>
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="mergeId" value={one.id} />
              <Button type="submit" look="quiet">
                {t('of.undo', { name: one.merged.name })}
              </Button>
            </Form>
          ))}
        </Card>
      ) : null}
    </div>
  )
}
