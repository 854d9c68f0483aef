import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { levelKey } from '~/areas/engagement/components/level-key'
import { sectionKeys } from '~/areas/employers/sectors'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import type { InvitePage } from '../invite.page.server'
import { askedRoles } from '../whom-to-ask'

/** Which employers, and who of each. */
export function InviteFilter({ page }: { page: InvitePage }) {
  const { t } = useTranslation('gatherings')
  const { t: employers } = useTranslation('employers')
  const { t: engagement } = useTranslation('engagement')
  const { filter } = page
  return (
    <Card title={t('invite.firms')}>
      <Form method="get" className="form" id="choose">
        <FormRow>
          <TextInput name="q" type="search" label={t('invite.q')} defaultValue={filter.words} autoComplete="off" />
          {page.views.length > 0 ? (
            <Select name="view" label={t('invite.view')} defaultValue={filter.view} choices={page.views} />
          ) : null}
        </FormRow>
        <FormRow>
          <Select
            name="sector"
            label={t('invite.sector')}
            defaultValue={filter.section}
            choices={sectionKeys.map(value => ({ value, label: employers(`sections.${value}`) }))}
          />
          <Select
            name="from"
            label={t('invite.from')}
            defaultValue={filter.levelMin === null ? null : String(filter.levelMin)}
            choices={[1, 2, 3, 4, 5].map(level => ({
              value: String(level),
              label: `${level} ${engagement(`level.names.${levelKey(level)}`)}`,
            }))}
          />
          <Select
            name="role"
            label={t('invite.role')}
            empty={false}
            defaultValue={filter.role}
            choices={askedRoles.map(value => ({ value, label: t(`invite.roles.${value}`) }))}
          />
        </FormRow>
        <Checkbox name="owner" value="me" label={t('invite.mine')} defaultChecked={filter.mine} />
        <div className="form-acts">
          <Button look="quiet">{t('invite.show')}</Button>
        </div>
      </Form>
    </Card>
  )
}
