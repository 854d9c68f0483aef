import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/ui/form/choices'
import { SubmitButton } from '~/ui/form/entry-form'

const acts = ['add', 'remove', 'only'] as const

/** What is done with the ticked clients or places, or with all that the filter keeps. */
export function ChooseBulk({ form, found }: { form: string; found: number }) {
  const { t } = useTranslation('groups')
  return (
    <>
      <Checkbox name="all" value="yes" label={t('choose.allOfFilter', { count: found })} />
      <span className="cluster">
        {acts.map(act => (
          <SubmitButton key={act} form={form} name="intent" value={act} look="quiet" small>
            {t(`choose.acts.${act}`)}
          </SubmitButton>
        ))}
      </span>
    </>
  )
}
