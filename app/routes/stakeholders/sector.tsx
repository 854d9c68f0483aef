import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { isSection, sectionOf } from '~/areas/employers/sectors'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { SectorFields } from '~/areas/stakeholders/components/sector-fields'
import { VacancySourcesForm } from '~/areas/stakeholders/components/vacancy-sources-form'
import { useStakeholderWord } from '~/areas/stakeholders/components/use-words'
import { isIndicator } from '~/areas/stakeholders/figures'
import { SectorInput, VacancySourcesInput } from '~/areas/stakeholders/inputs'
import { removeSector, saveAnalysisSector, saveVacancySources } from '~/areas/stakeholders/save-sector.server'
import { sectorFields, sectorTexts } from '~/areas/stakeholders/sector-texts'
import { sectorPage } from '~/areas/stakeholders/sectors.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'
import { typedTexts } from './typed-texts'

export const meta = titled

const idsOf = (params: LoaderFunctionArgs['params']) => ({
  analysisId: requiredId(params.analysisId),
  sectorId: params.sectorId === undefined ? null : requiredId(params.sectorId),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { analysisId, sectorId } = idsOf(params)
  const title = translator(await languageOf(request), 'stakeholders')('sectors.add')
  return runAs(request, 'stakeholders.write', async ctx => {
    const page = await sectorPage(ctx, analysisId, sectorId)
    return { ...page, title: page.sector?.sectorCode ?? title }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { analysisId, sectorId } = idsOf(params)
  const load = () => runAs(request, 'stakeholders.write', ctx => sectorPage(ctx, analysisId, sectorId))
  const { sector } = await load()
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'stakeholders')
  const back = `/stakeholders/${analysisId}/sectors`
  const say = (message: string, kind: 'good' | 'bad' = 'good', to = back) =>
    redirectWithToast(request, to, { kind, message })
  const intent = form.get('intent')
  if (sector && intent === 'remove') {
    const done = await runAs(request, 'stakeholders.write', ctx => removeSector(ctx, analysisId, sector.id))
    return done.ok
      ? say(t('sectors.removed', { sector: nameOf(language, done.value.sectorCode) }))
      : say(refusalText(language, done.problems), 'bad')
  }
  if (sector && intent === 'sources') {
    const input = parseForm(form, VacancySourcesInput)
    if (!input.ok) return data({ sources: formReply(form, input.problems), facts: undefined }, 422)
    const done = await runAs(request, 'stakeholders.write', ctx =>
      saveVacancySources(ctx, analysisId, sector.id, input.value),
    )
    if (!done.ok) return data({ sources: formReply(form, done.problems), facts: undefined }, 422)
    return say(t('sectors.sourcesSaved', { count: done.value.count }), 'good', `${back}/${sector.id}`)
  }
  const seen = sector && { version: sector.version, ...sectorTexts(sector) }
  const chosen = seen ? withChoices(form, textsOf(seen, sectorFields)) : form
  const input = parseForm(chosen, SectorInput)
  const refused = async (problems: Parameters<typeof versionedReply>[1], typed: object | null) => {
    const { sector: now } = await load()
    const facts: VersionedReply = now
      ? versionedReply(chosen, problems, typed, { version: now.version, ...sectorTexts(now) }, sectorFields)
      : { ...formReply(chosen, problems), meanwhile: null }
    return data({ facts, sources: undefined }, 422)
  }
  if (!input.ok) return refused(input.problems, null)
  const done = await runAs(request, 'stakeholders.write', ctx =>
    saveAnalysisSector(ctx, analysisId, sectorId, input.value),
  )
  if (!done.ok) return refused(done.problems, typedTexts(chosen, sectorFields))
  return say(t('sectors.saved', { sector: nameOf(language, input.value.sectorCode) }))
}

function nameOf(language: Parameters<typeof translator>[0], code: string): string {
  const section = isSection(code) ? code : sectionOf(code)
  return section ? translator(language, 'employers')(`sections.${section}`) : code
}

export default function SectorPage() {
  const { head, sector } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  const word = useStakeholderWord()
  const sectorName = useSectorName()
  const known = sector ? sectorTexts(sector) : null
  const back = `/stakeholders/${head.id}/sectors`
  const labelOf = (name: string) => {
    const [, indicator, part] = /^(.+?)(?:_(source|period))?$/.exec(name) ?? []
    if (indicator && isIndicator(indicator)) {
      const figure = word('indicators', indicator)
      if (part === 'source') return t('sectors.ownSource', { figure })
      return part === 'period' ? t('sectors.ownPeriod', { figure }) : figure
    }
    if (name === 'source') return t('sectors.generalSource')
    return name === 'period' ? t('sectors.generalPeriod') : t('sectors.note')
  }
  const facts = reply?.facts as VersionedReply | undefined
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: back, label: head.name }]} />}
        title={sector ? sectorName(sector.sectorCode) : t('sectors.add')}
        sub={sector?.sectorCode}
        acts={
          sector && head.may.change ? (
            <ConfirmButton
              label={t('sectors.remove')}
              question={t('sectors.removeQuestion')}
              confirm={t('sectors.remove')}
              fields={{ intent: 'remove' }}
            />
          ) : null
        }
      />
      <div className="stack">
        <Card>
          <EntryForm id="sector" key={versionKey(facts)} reply={facts}>
            {sector ? (
              <VersionFields
                record={{ version: sector.version, ...known }}
                names={sectorFields}
                reply={facts}
                labelOf={labelOf}
              />
            ) : null}
            <SectorFields known={known} isNew={sector === null} />
            <FormActs>
              <SubmitButton>{common('save')}</SubmitButton>
              <LinkButton to={back} look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
        {sector ? <VacancySourcesForm sector={sector} reply={reply?.sources} /> : null}
      </div>
    </>
  )
}
