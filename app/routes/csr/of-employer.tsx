import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useCsrWord } from '~/areas/csr/components/csr-words'
import { csrMotives, csrPolicies, ProfileInput, psoLevels } from '~/areas/csr/csr'
import { csrOfEmployer } from '~/areas/csr/csr.page.server'
import { saveCsrProfile } from '~/areas/csr/save-csr.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { Checkbox, CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'csr.read', ctx => csrOfEmployer(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, ProfileInput)
  if (!input.ok) {
    await runAs(request, 'csr.write', ctx => requireEmployer(ctx, 'csr.write', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'csr.write', ctx => saveCsrProfile(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'csr')('profileSaved')
  return redirectWithToast(request, `/employers/${id}/csr`, { kind: 'good', message })
}

export default function CsrOfEmployer() {
  const { head, profile, initiatives, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  const { t: common } = useTranslation('common')
  const reply = useActionData<typeof action>()
  return (
    <>
      <EmployerTabs head={head} />
      <div className="cols">
        <Card title={t('sections.profile')}>
          <p className="hint">{t('sample')}</p>
          {profile ? (
            <Facts
              items={[
                { label: t('fields.psoLevel'), value: word('pso', profile.psoLevel) },
                { label: t('fields.sroiDuty'), value: profile.sroiDuty ? t('yes') : t('no') },
                { label: t('fields.motives'), value: profile.motives.map(one => word('motives', one)).join(', ') },
                { label: t('fields.policies'), value: profile.policies.map(one => word('policies', one)).join(', ') },
              ]}
            />
          ) : (
            <p className="muted">{t('noProfile')}</p>
          )}
          {mayWrite ? (
            <Fold title={t('change')} open={!profile || reply !== undefined}>
              <EntryForm id="csr-profile" reply={reply} key={profile?.version ?? 0}>
                {profile ? <input type="hidden" name="version" value={profile.version} /> : null}
                <Select
                  name="psoLevel"
                  label={t('fields.psoLevel')}
                  required
                  empty={false}
                  defaultValue={profile?.psoLevel ?? 'none'}
                  choices={psoLevels.map(value => ({ value, label: word('pso', value) }))}
                />
                <Checkbox name="sroiDuty" label={t('fields.sroiDuty')} defaultChecked={profile?.sroiDuty} />
                <CheckboxGroup
                  name="motives"
                  label={t('fields.motives')}
                  defaultValue={profile?.motives}
                  choices={csrMotives.map(value => ({ value, label: word('motives', value) }))}
                />
                <CheckboxGroup
                  name="policies"
                  label={t('fields.policies')}
                  defaultValue={profile?.policies}
                  choices={csrPolicies.map(value => ({ value, label: word('policies', value) }))}
                />
                <FormActs>
                  <SubmitButton>{common('save')}</SubmitButton>
                </FormActs>
              </EntryForm>
            </Fold>
          ) : null}
        </Card>
        <Card title={t('sections.initiatives')} flush>
          {initiatives.length === 0 ? <p className="card-body muted">{t('list.emptyTitle')}</p> : null}
          <Rows label={t('sections.initiatives')}>
            {initiatives.map(one => (
              <Row
                key={one.id}
                what={<Link to={`/csr/${one.id}`}>{one.title}</Link>}
                sub={t('places', { realised: one.placesRealised, wanted: one.placesWanted })}
                acts={<Chip>{word('statuses', one.status)}</Chip>}
              />
            ))}
          </Rows>
        </Card>
      </div>
    </>
  )
}
