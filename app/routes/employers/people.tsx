import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ContactsCard } from '~/areas/employers/components/contacts-card'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { SitesCard } from '~/areas/employers/components/sites-card'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { LinkButton } from '~/ui/button'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'employers.read', ctx => employerPeoplePage(ctx, id))
}

export default function EmployerPeople() {
  const { head, sites, contacts } = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  return (
    <>
      <EmployerTabs
        head={head}
        acts={
          head.may.writeContacts ? (
            <LinkButton look="quiet" to={`/employers/${head.id}/people/new`}>
              {t('contacts.add')}
            </LinkButton>
          ) : null
        }
      />
      <div className="cols">
        <ContactsCard contacts={contacts} sites={sites} head={head} />
        <SitesCard sites={sites} head={head} />
      </div>
    </>
  )
}
