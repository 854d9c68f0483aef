import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Inbox } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { OwnInitiativesCard } from '~/areas/csr/components/own-initiatives-card'
import { ownInitiatives } from '~/areas/csr/places.page.server'
import { agreedWithFirm } from '~/areas/engagement/agreed.page.server'
import { AgreedCard } from '~/areas/engagement/components/agreed-card'
import { LettersCard } from '~/areas/engagement/letters/components/letters-card'
import { lettersWith } from '~/areas/engagement/letters/letters.page.server'
import { OwnSurveysCard } from '~/areas/engagement/surveys/components/own-surveys-card'
import { ownSurveys } from '~/areas/engagement/surveys/own-surveys.page.server'
import { OwnFieldsCard } from '~/areas/employers/custom-fields/components/own-fields-card'
import { ownFieldsOf } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { AgreementStateMark } from '~/areas/placements/components/agreement-state'
import { MentorsCard } from '~/areas/placements/components/mentors-card'
import { PlacementStateMark } from '~/areas/placements/components/placement-state'
import { myOrganisationPage } from '~/areas/placements/employer.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Menu, MenuLink } from '~/ui/menu'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  return runAs(request, 'employers.read', async ctx => {
    const page = await myOrganisationPage(ctx)
    const agreed = await agreedWithFirm(ctx, page.employerId)
    const letters = await lettersWith(ctx, page.employerId)
    const surveys = await ownSurveys(ctx)
    const initiatives = await ownInitiatives(ctx)
    return {
      ...page,
      title: page.name,
      agreed,
      letters,
      surveys,
      initiatives,
      ownFields: await ownFieldsOf(ctx, page.employerId),
    }
  })
}

export default function MyOrganisation() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('placements')
  const { t: people } = useTranslation('people')
  const { t: jobs } = useTranslation('jobforms')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const period = (from: string | null, until: string | null) => (from && until ? format.days(from, until) : null)
  return (
    <>
      <PageHead
        title={page.name}
        sub={t('pages.firm.asked', { count: page.proposals.length })}
        acts={
          <>
            <Menu label={common('more')}>
              <MenuLink to="/my-contact">{people('self.title')}</MenuLink>
              {page.mayAnswer ? (
                <MenuLink to={`/employers/${page.employerId}/edit`}>{t('pages.firm.facts')}</MenuLink>
              ) : null}
              <MenuLink to={`/employers/${page.employerId}/jobs`}>{jobs('title')}</MenuLink>
            </Menu>
            <LinkButton to={`/employers/${page.employerId}/people`} look="quiet">
              {t('pages.firm.people')}
            </LinkButton>
            {page.mayAnswer ? <LinkButton to="/vacancies/new">{t('pages.firm.newPlace')}</LinkButton> : null}
          </>
        }
      />
      <div className="cols">
        <div className="stack">
          <Card title={t('pages.firm.proposals')} flush>
            {page.proposals.length === 0 ? (
              <EmptyState title={t('pages.firm.noProposals')}>{t('pages.firm.noProposalsText')}</EmptyState>
            ) : (
              <Rows label={t('pages.firm.proposals')}>
                {page.proposals.map(line => (
                  <Row
                    key={line.id}
                    mark={
                      <Dot tone="employer">
                        <Icon of={Inbox} />
                      </Dot>
                    }
                    what={
                      <Link to={`/proposals/${line.id}`}>
                        {t('pages.firm.wantsToCome', { name: line.who ?? '', place: line.vacancy })}
                      </Link>
                    }
                    sub={t('pages.firm.since', { day: format.day(line.proposedOn) })}
                    acts={
                      <LinkButton to={`/proposals/${line.id}`} look="quiet" small>
                        {t('pages.firm.look')}
                      </LinkButton>
                    }
                  />
                ))}
              </Rows>
            )}
          </Card>
          <AgreedCard agreed={page.agreed} />
          {page.letters.length > 0 ? <LettersCard letters={page.letters} draftAt={null} /> : null}
          <OwnSurveysCard surveys={page.surveys} />
          <Card title={t('pages.firm.trainees')} flush>
            {page.trainees.length === 0 ? (
              <EmptyState title={t('pages.firm.noTrainees')}>{t('pages.firm.noTraineesText')}</EmptyState>
            ) : (
              <Rows label={t('pages.firm.trainees')}>
                {page.trainees.map(line => (
                  <Row
                    key={line.id}
                    what={<Link to={`/proposals/${line.id}`}>{line.who ?? line.vacancy}</Link>}
                    sub={[line.vacancy, period(line.startsOn, line.endsOn)].filter(Boolean).join(' · ')}
                    acts={<PlacementStateMark state={line.state} />}
                  />
                ))}
              </Rows>
            )}
          </Card>
        </div>
        <aside className="stack">
          <OwnInitiativesCard initiatives={page.initiatives} />
          <OwnFieldsCard fields={page.ownFields} />
          {page.agreements.length > 0 ? (
            <Card title={t('pages.firm.agreements')} flush>
              <Rows label={t('pages.firm.agreements')}>
                {page.agreements.map(one => (
                  <Row
                    key={one.id}
                    what={<Link to={`/agreements/${one.id}`}>{one.number}</Link>}
                    sub={one.waitsForUs ? t('pages.firm.mailHasLink') : null}
                    acts={<AgreementStateMark state={one.state} />}
                  />
                ))}
              </Rows>
            </Card>
          ) : null}
          <Card title={t('pages.firm.places')} flush>
            {page.places.length === 0 ? (
              <EmptyState title={t('pages.firm.noPlaces')}>{t('pages.firm.noPlacesText')}</EmptyState>
            ) : null}
            <Rows label={t('pages.firm.places')}>
              {page.places.map(place => (
                <Row
                  key={place.id}
                  what={<Link to={`/vacancies/${place.id}`}>{place.title}</Link>}
                  acts={<Chip>{t('pages.firm.free', { count: place.seats - place.seatsTaken })}</Chip>}
                />
              ))}
            </Rows>
          </Card>
          <MentorsCard mentors={page.mentors} employerId={page.employerId} mayChange={page.mayAnswer} />
        </aside>
      </div>
    </>
  )
}
