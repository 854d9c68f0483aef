import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NotFoundError } from '~/access/errors'
import { runAs } from '~/access/run.server'
import { OccupationForm } from '~/areas/matching/learn/components/occupation-form'
import { OwnLearnList } from '~/areas/matching/learn/components/own-list'
import { learnPage } from '~/areas/matching/learn/learn.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'learn')('own.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'matching.read', async ctx => {
    if (!ctx.actor.clientId) throw new NotFoundError()
    return { ...(await learnPage(ctx, ctx.actor.clientId, search, language)), title }
  })
}

/** A trainee's own page: what can I learn for the work that I want? */
export default function MyLearn() {
  const { occupation, wishes, isUnknown, next, known } = useLoaderData<typeof loader>()
  const { t } = useTranslation('learn')
  return (
    <>
      <PageHead title={t('own.title')} sub={t('own.sub')} />
      <div className="stack">
        <Card>
          <OccupationForm own wishes={wishes} chosen={occupation} isUnknown={isUnknown} />
          {occupation || isUnknown ? null : <p>{t('own.choose')}</p>}
        </Card>
        <OwnLearnList next={next} />
        {occupation ? (
          <Card title={t('own.known')}>
            {next.length === 0 && known.length > 0 ? <p>{t('own.allKnown')}</p> : null}
            {known.length > 0 ? (
              <ul>
                {known.map(one => (
                  <li key={one.uri}>{one.label}</li>
                ))}
              </ul>
            ) : (
              <p>{t('own.knownNone')}</p>
            )}
            <p>
              <Link to="/my-portfolio">{t('own.toPortfolio')}</Link>
            </p>
          </Card>
        ) : null}
        <p>{t('own.ask')}</p>
        {next.length > 0 ? <p>{t('own.far')}</p> : null}
      </div>
    </>
  )
}
