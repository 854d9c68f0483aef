import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { InboxFilters } from '~/areas/engagement/inbox/components/inbox-filters'
import { MailAddressCard } from '~/areas/engagement/inbox/components/mail-address'
import { mostOfSender } from '~/areas/engagement/inbox/flood'
import { inboxPage } from '~/areas/engagement/inbox/inbox.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'inbox')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'inbox.sort', async ctx => ({ ...(await inboxPage(ctx, search)), title }))
}

export default function Inbox() {
  const { mails, page, total, filter, address, fullSenders } = useLoaderData<typeof loader>()
  const { t } = useTranslation('inbox')
  const format = useFormat()
  const isFiltered = filter.words !== null || filter.reason !== null || filter.state !== 'waiting'
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <div className="stack">
        <Card flush>
          <InboxFilters filter={filter} />
          {mails.length === 0 ? (
            <EmptyState title={isFiltered ? t('nothingTitle') : t('emptyTitle')}>
              {isFiltered ? t('nothing') : t('empty')}
            </EmptyState>
          ) : (
            <Rows label={t('title')}>
              {mails.map(mail => (
                <Row
                  key={mail.id}
                  what={<Link to={`/inbox/${mail.id}`}>{mail.subject || t('noSubject')}</Link>}
                  sub={[
                    mail.from ?? t('noSender'),
                    format.moment(mail.receivedAt),
                    mail.files > 0 ? t('files', { count: mail.files }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  acts={
                    <Chip tone={mail.reason === 'unproven' ? 'warn' : undefined}>
                      {mail.state === 'waiting' && mail.reason
                        ? t(`reasons.${mail.reason}`)
                        : t(`states.${mail.state}`)}
                    </Chip>
                  }
                />
              ))}
            </Rows>
          )}
          {mails.length > 0 ? <Pagination page={page} total={total} shown={mails.length} /> : null}
        </Card>
        {fullSenders.length > 0 ? (
          <Notice tone="warn" title={t('full.title')}>
            <p className="break-anywhere">{t('full.text', { most: mostOfSender, senders: fullSenders.join(', ') })}</p>
          </Notice>
        ) : null}
        <MailAddressCard address={address} />
      </div>
    </>
  )
}
