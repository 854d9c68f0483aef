import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { PageHead } from '~/ui/page-head'
import { Tabs } from '~/ui/tabs'
import type { AgreementType } from '../agreement-types'
import { AgreementStateMark } from './agreement-state'

interface Props {
  page: {
    id: string
    title: string
    version: number
    type: string
    state: string
    placementId: string
    mayEdit: boolean
    sealed: object | null
    names: { client: string | null; employer: string; vacancy: string }
  }
}

/** Number, kind and state of the agreement, and the way to its placement. */
export function AgreementHead({ page }: Props) {
  const { t } = useTranslation('placements')
  const { client, employer, vacancy } = page.names
  const at = `/agreements/${page.id}`
  const showsText = useSearchParams()[0].get('view') === 'text'
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/placements', label: t('title') },
              { to: `/placements/${page.placementId}`, label: vacancy },
            ]}
          />
        }
        title={page.title}
        state={<AgreementStateMark state={page.state} />}
        sub={[t(`choices.types.${page.type as AgreementType}`), client, employer].filter(Boolean).join(' · ')}
        acts={
          page.sealed ? (
            <LinkButton to={`${at}/pdf`} reloadDocument>
              {t('sealing.download')}
            </LinkButton>
          ) : null
        }
      />
      {page.mayEdit ? (
        <Tabs
          tabs={[
            { to: showsText ? `${at}?view=form` : at, label: t('pages.agreement.fill') },
            { to: `${at}?view=text`, label: t('pages.agreement.text') },
          ]}
        />
      ) : null}
    </>
  )
}
