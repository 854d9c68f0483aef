import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply, FormValues } from '~/platform/forms/form-reply'
import { checkForm } from '~/platform/forms/parse-form'
import { Button } from '~/ui/button'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberInput } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { CadenceInput } from '../cadence'
import type { CadenceEffect, CadencePage } from '../cadence.page.server'
import { levelKey } from './level-key'

interface Props {
  page: CadencePage
  reply?: FormReply
  /** What the table that was asked about would do; it is said before anything is saved. */
  effect?: CadenceEffect
}

/** Days between contacts by level, limits by importance. The effect is said first, then the table can be saved. */
export function CadenceForm({ page, reply, effect }: Props) {
  const { t } = useTranslation('cadence')
  const { t: engagement } = useTranslation('engagement')
  const { t: common } = useTranslation('common')
  const standard = (days: number | null | undefined) => (days ? t('standard', { count: days }) : t('noLimit'))
  return (
    <>
      <EntryForm id="cadence" reply={reply} known={knownOf(page)} check={form => checkForm(form, CadenceInput)}>
        {effect ? <EffectNotice effect={effect} /> : null}
        <input type="hidden" name="version" value={page.version} />
        <Fieldset title={t('byLevel')}>
          <div className="fields-grid">
            {page.starter.daysByLevel.map((days, level) => (
              <NumberInput
                key={level}
                name={`daysByLevel[${level}]`}
                label={t('level', { level, name: engagement(`level.names.${levelKey(level)}`) })}
                hint={standard(days)}
                unit={t('days')}
                required
              />
            ))}
          </div>
        </Fieldset>
        <Fieldset title={t('byImportance')} hint={t('byImportanceHint')}>
          <div className="fields-grid">
            {page.starter.atMost.map((days, index) => (
              <NumberInput
                key={index}
                name={`atMost${index + 1}`}
                label={t('importance', { importance: index + 1 })}
                hint={standard(days)}
                unit={t('days')}
              />
            ))}
          </div>
        </Fieldset>
        <FormActs>
          <SubmitButton name="intent" value="effect" look={effect ? 'quiet' : 'accent'}>
            {t('seeEffect')}
          </SubmitButton>
          {effect ? (
            <SubmitButton name="intent" value="save">
              {common('save')}
            </SubmitButton>
          ) : null}
        </FormActs>
      </EntryForm>
      {page.isStarter ? null : (
        <Form method="post">
          <input type="hidden" name="version" value={page.version} />
          <Button look="text" name="intent" value="reset">
            {t('seeReset')}
          </Button>
        </Form>
      )}
    </>
  )
}

function EffectNotice({ effect }: { effect: CadenceEffect }) {
  const { t } = useTranslation('cadence')
  const { before, after, all } = effect
  const more = after - before
  return (
    <Notice tone={more > 0 ? 'warn' : 'info'} title={t('effect.title')} live>
      <p>
        {t('effect.now', { count: before, all })} {t('effect.then', { count: after })}{' '}
        {more > 0
          ? t('effect.more', { count: more })
          : more < 0
            ? t('effect.fewer', { count: -more })
            : t('effect.same')}{' '}
        {t('effect.stays')}
      </p>
    </Notice>
  )
}

function knownOf({ daysByLevel, atMost }: CadencePage): FormValues {
  return {
    ...Object.fromEntries(daysByLevel.map((days, level) => [`daysByLevel[${level}]`, String(days)])),
    ...Object.fromEntries(atMost.map((days, index) => [`atMost${index + 1}`, days === null ? '' : String(days)])),
  }
}
