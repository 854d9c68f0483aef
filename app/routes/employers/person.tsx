import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { PersonFacts, PersonReach, PersonWarnings } from '~/areas/employers/components/person-cards'
import { OwnFieldsCard } from '~/areas/employers/custom-fields/components/own-fields-card'
import { personPage } from '~/areas/employers/person.page.server'
import { bounceOf } from '~/areas/outreach/mailings/bounce-of.server'
import { Avatar } from '~/ui/avatar'
import { LinkButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [id, contactId] = [requiredId(params.employerId), requiredId(params.contactId)]
  return runAs(request, 'employers.read', async ctx => {
    const page = await personPage(ctx, id, contactId)
    return { ...page, bounce: page.head.may.seeStory ? await bounceOf(ctx, contactId, page.person.email) : null }
  })
}

export default function PersonRoute() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  const { t: employers } = useTranslation('employers')
  const { head, person, title } = page
  const here = `/employers/${head.id}/people/${person.id}`
  const hasLeft = person.leftOn !== null
  return (
    <>
      <EmployerTabs head={head} />
      <div className="stack">
        <div className="record-head">
          <Avatar name={title} large />
          <div>
            <h2>{title}</h2>
            {person.function ? <p className="small">{person.function}</p> : null}
          </div>
          <div className="cluster end">
            {head.may.seeStory ? (
              <LinkButton look="quiet" to={`${here}/story`}>
                {employers('head.tabs.story')}
              </LinkButton>
            ) : null}
            {head.may.writeContacts ? (
              <LinkButton look="quiet" to={`${here}/edit`}>
                {common('edit')}
              </LinkButton>
            ) : null}
            {hasLeft && head.may.record ? (
              <LinkButton look="quiet" to={`${here}/went-to`}>
                {t('person.wentTo')}
              </LinkButton>
            ) : null}
          </div>
        </div>
        <PersonWarnings page={page} />
        {page.bounce ? (
          <Notice tone="warn" title={t('person.bouncedTitle')}>
            <p className="break-anywhere">{t('person.bouncedText', page.bounce)}</p>
          </Notice>
        ) : null}
        <div className="cols">
          <PersonFacts page={page} />
          <PersonReach page={page} />
        </div>
        <OwnFieldsCard fields={page.ownFields} />
      </div>
    </>
  )
}
