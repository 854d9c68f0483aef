import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { TargetChip } from '~/areas/network/targets/components/target-chip'
import { useTargetWords } from '~/areas/network/targets/components/use-target-words'
import { steerSectorTarget } from '~/areas/network/targets/steer-target.server'
import { isTargetAct, targetSteps } from '~/areas/network/targets/target-states'
import { targetPage } from '~/areas/network/targets/targets.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Progress } from '~/ui/progress'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'
import { targetName } from './target-name.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.targetId)
  const language = await languageOf(request)
  return runAs(request, 'network.read', async ctx => {
    const page = await targetPage(ctx, id)
    return { ...page, title: targetName(language, page.target) }
  })
}

/** Calls a target reached, drops it or opens it again; the first two can be taken back from the message. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.targetId)
  await runAs(request, 'network.write', ctx => targetPage(ctx, id))
  const form = await readForm(request)
  const intent = form.get('intent')
  if (!isTargetAct(intent)) throw notFound()
  const typed = form.get('stateReason')
  const reason = (typeof typed === 'string' && typed.trim()) || null
  const done = await runAs(request, 'network.write', ctx => steerSectorTarget(ctx, id, intent, reason))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const language = await languageOf(request)
  const here = `/services/targets/${id}`
  return redirectWithToast(request, here, {
    kind: 'good',
    message: translator(language, 'targets')(`done.${intent}`, { what: targetName(language, done.value) }),
    undo: targetSteps[intent].to === 'open' ? undefined : { action: here, fields: { intent: 'reopen' } },
  })
}

export default function SectorTarget() {
  const { target, today, mayWrite, acts } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('targets')
  const words = useTargetWords()
  const format = useFormat()
  const { count, wanted } = target
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services/targets', label: t('title') }]} />}
        title={words.what(target)}
        state={<TargetChip standing={target.standing} />}
        sub={t('until', { who: `${target.owner} (${target.organisation})`, day: format.day(target.dueOn) })}
        acts={
          mayWrite && target.state === 'open' ? (
            <LinkButton to={`/services/targets/${target.id}/edit`} icon={Pencil}>
              {t('change')}
            </LinkButton>
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          <Card title={t('fields.count')}>
            <div className="stack">
              <Progress value={Math.min(count, wanted)} max={wanted}>
                {t('progressSince', { count, wanted, began: target.beganWith })}
              </Progress>
              <p className="small">
                {t('rule', {
                  day: format.day(today),
                  place: target.town === null ? t('ruleWhole') : t('ruleTown', { town: target.town }),
                  from: words.from(target),
                })}
              </p>
              {target.behind && count > 0 ? (
                <p>
                  <Link to={target.behind}>{t('behind')}</Link>
                </p>
              ) : null}
            </div>
          </Card>
          {acts.length > 0 ? (
            <Card title={t('actsTitle')}>
              <EntryForm id="target-acts" reply={reply}>
                {acts.includes('reach') ? (
                  <p className="small">{count < wanted ? t('reachNotYet', { wanted, count }) : t('reachText')}</p>
                ) : null}
                {acts.includes('reopen') ? (
                  <FormActs>
                    <SubmitButton name="intent" value="reopen" look="quiet">
                      {t('acts.reopen')}
                    </SubmitButton>
                  </FormActs>
                ) : (
                  <>
                    {count < wanted ? null : (
                      <FormActs>
                        <SubmitButton name="intent" value="reach">
                          {t('acts.reach')}
                        </SubmitButton>
                      </FormActs>
                    )}
                    <Fold title={t('acts.drop')} open={reply !== undefined}>
                      <p className="small">{t('dropText')}</p>
                      <TextArea name="stateReason" label={t('fields.stateReason')} rows={2} />
                      <FormActs>
                        <SubmitButton name="intent" value="drop" look="quiet">
                          {t('acts.drop')}
                        </SubmitButton>
                      </FormActs>
                    </Fold>
                  </>
                )}
              </EntryForm>
            </Card>
          ) : null}
        </div>
        <aside className="stack">
          <Card title={t('fields.why')}>
            <Facts
              items={[
                {
                  label: t('fields.origin'),
                  value: target.analysisId ? (
                    <Link to={`/stakeholders/${target.analysisId}/follow`}>
                      {t('fromAnalysis', { title: target.analysis ?? '' })}
                    </Link>
                  ) : target.gapKey ? (
                    <Link to="/services/coverage/region">{t('fromGap')}</Link>
                  ) : null,
                },
                { label: t('fields.reason'), value: target.reason },
                { label: t('fields.settledOn'), value: target.settledOn && format.day(target.settledOn) },
                { label: t('fields.stateReason'), value: target.stateReason },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  )
}
