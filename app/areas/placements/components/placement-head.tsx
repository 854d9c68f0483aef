import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '~/ui/breadcrumb'
import { PageHead } from '~/ui/page-head'
import { PlacementStateMark } from './placement-state'

interface Props {
  page: {
    state: string
    clientId: string
    employerId: string
    maySteer: boolean
    names: { client: string | null; employer: string; vacancy: string }
  }
}

/** Who goes where, and how it stands. */
export function PlacementHead({ page }: Props) {
  const { t } = useTranslation('placements')
  const { client, employer, vacancy } = page.names
  return (
    <PageHead
      above={<Breadcrumb items={[{ to: '/placements', label: t('title') }]} />}
      title={vacancy}
      state={<PlacementStateMark state={page.state} />}
      sub={
        <>
          {client ? <>{page.maySteer ? <Link to={`/clients/${page.clientId}`}>{client}</Link> : client} · </> : null}
          {page.maySteer ? <Link to={`/employers/${page.employerId}`}>{employer}</Link> : employer}
        </>
      }
    />
  )
}
