import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { InitiativeCard } from '~/areas/csr/components/initiative-card'
import { initiativeOfPlace } from '~/areas/csr/places.page.server'
import { siteAddress } from '~/areas/employers/components/sites-card'
import { steerVacancy } from '~/areas/vacancies/change-vacancy.server'
import { CompetenceProfile } from '~/areas/vacancies/components/competence-profile'
import { TextCheck } from '~/areas/vacancies/components/text-check'
import { VacancyStatusChip } from '~/areas/vacancies/components/vacancy-status-chip'
import { kindKey } from '~/areas/vacancies/components/vacancy-words'
import { VacancyConditions } from '~/areas/vacancies/components/vacancy-conditions'
import { statusAfter } from '~/areas/vacancies/vacancy'
import { requireVacancy } from '~/areas/vacancies/require-vacancy.server'
import { vacancyPage } from '~/areas/vacancies/vacancy.page.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { PageHead } from '~/ui/page-head'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.vacancyId)
  const language = await languageOf(request)
  return runAs(request, 'vacancies.read', async ctx => {
    const page = await vacancyPage(ctx, id, language)
    const csr = await initiativeOfPlace(ctx, { id, employerId: page.employer.id })
    return { ...page, csr, title: page.vacancy.title }
  })
}

const said = { close: 'closed', fill: 'filled', reopen: 'reopened' } as const
const opposite = { close: 'reopen', fill: 'reopen', reopen: 'close' } as const

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.vacancyId)
  const act = String((await readForm(request)).get('act'))
  const language = await languageOf(request)
  const refused = { kind: 'bad', message: translator(language, 'engagement')('problems.not-possible-now') } as const
  if (act !== 'close' && act !== 'fill' && act !== 'reopen') {
    await runAs(request, 'vacancies.write', ctx => requireVacancy(ctx, 'vacancies.write', id))
    return redirectWithToast(request, `/vacancies/${id}`, refused)
  }
  const done = await runAs(request, 'vacancies.write', ctx => steerVacancy(ctx, id, act))
  if (!done.ok) return redirectWithToast(request, `/vacancies/${id}`, refused)
  return redirectWithToast(request, `/vacancies/${id}`, {
    kind: 'good',
    message: translator(language, 'vacancies')(said[act], { title: done.value.title.slice(0, 200) }),
    undo: { action: `/vacancies/${id}`, fields: { act: opposite[act] } },
  })
}

export default function VacancyRoute() {
  const { vacancy, employer, occupation, competences, mentor, site, may, csr } = useLoaderData<typeof loader>()
  const { t } = useTranslation('vacancies')
  const { t: candidates } = useTranslation('candidates')
  const acts = (['fill', 'close', 'reopen'] as const).filter(act => statusAfter(vacancy.status, act) !== undefined)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/vacancies', label: t('title') }]} />}
        title={vacancy.title}
        state={<VacancyStatusChip status={vacancy.status} />}
        sub={
          <>
            {t(`kinds.${kindKey(vacancy.kind)}`)} ·{' '}
            {may.openEmployer ? <Link to={`/employers/${employer.id}/places`}>{employer.name}</Link> : employer.name} ·{' '}
            {t('seats', { free: vacancy.seats - vacancy.seatsTaken, seats: vacancy.seats })}
          </>
        }
        acts={
          may.write ? (
            <>
              {may.match ? (
                <LinkButton look="quiet" to={`/vacancies/${vacancy.id}/candidates`}>
                  {candidates('link')}
                </LinkButton>
              ) : null}
              <Form method="post" className="cluster">
                {acts.map(act => (
                  <Button key={act} name="act" value={act} look="quiet">
                    {t(act)}
                  </Button>
                ))}
              </Form>
              <LinkButton to={`/vacancies/${vacancy.id}/edit`} icon={Pencil}>
                {t('change')}
              </LinkButton>
            </>
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          {vacancy.description ? (
            <Card title={t('sections.what')}>
              <p className="prose">{vacancy.description}</p>
            </Card>
          ) : null}
          {may.write ? (
            <Card title={t('check.title')}>
              <TextCheck
                texts={[
                  { label: t('fields.title'), text: vacancy.title },
                  { label: t('fields.description'), text: vacancy.description ?? '' },
                ]}
                names={[employer.name]}
              />
            </Card>
          ) : null}
          <Card title={t('sections.profile')} flush>
            <CompetenceProfile competences={competences} />
          </Card>
        </div>
        <aside className="stack">
          <VacancyConditions vacancy={vacancy} />
          {csr ? <InitiativeCard vacancyId={vacancy.id} csr={csr} /> : null}
          <Card title={t('sections.who')}>
            <Facts
              items={[
                { label: t('fields.employer'), value: employer.name },
                {
                  label: t('fields.site'),
                  value: site ? [site.name, siteAddress(site)].filter(Boolean).join(', ') : null,
                },
                {
                  label: t('fields.mentor'),
                  value: mentor ? [mentor.name, mentor.function].filter(Boolean).join(', ') : null,
                },
                { label: t('fields.occupation'), value: occupation },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  )
}
