import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import type { InitiativeOfPlace } from '../places.page.server'

/** The initiative that a place carries, chosen on the place itself. */
export function InitiativeCard({ vacancyId, csr }: { vacancyId: string; csr: InitiativeOfPlace }) {
  const { t } = useTranslation('csr')
  const { chosen, mayChoose, choices } = csr
  return (
    <Card title={t('place.title')}>
      {chosen ? (
        <p>
          <Link to={`/csr/${chosen.id}`}>{chosen.title}</Link>
        </p>
      ) : (
        <p className="muted">{t('place.none')}</p>
      )}
      {mayChoose && choices.length > 0 ? (
        <EntryForm id="initiative-of-place" action={`/vacancies/${vacancyId}/initiative`} key={chosen?.id ?? ''}>
          <Select
            name="initiativeId"
            label={t('place.choose')}
            hint={t('place.hint')}
            empty={t('place.noneChoice')}
            defaultValue={chosen?.id}
            choices={choices}
          />
          <FormActs>
            <SubmitButton look="quiet">{t('place.save')}</SubmitButton>
          </FormActs>
        </EntryForm>
      ) : null}
    </Card>
  )
}
