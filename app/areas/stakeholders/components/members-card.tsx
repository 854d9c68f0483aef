import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Row, Rows } from '~/ui/row'
import type { AnalysisPage } from '../analysis.page.server'

interface MembersCardProps {
  page: SerializeFrom<AnalysisPage>
  reply?: FormReply | null
}

/** Who takes part, from which organisation, and how far they are; oneself and colleagues can be added. */
export function MembersCard({ page, reply }: MembersCardProps) {
  const { t } = useTranslation('stakeholders')
  const { raters, head, me, colleagues } = page
  return (
    <Card
      title={t('overview.members')}
      sub={t('overview.membersSub')}
      aside={
        head.may.change && !head.takesPart ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="membershipId" value={me} />
            <Button name="intent" value="join" look="quiet" small>
              {t('overview.join')}
            </Button>
          </Form>
        ) : null
      }
    >
      <Rows label={t('overview.members')}>
        {raters.map(one => (
          <Row
            key={one.membershipId}
            what={one.name}
            sub={[
              one.organisation,
              one.scored === 0 ? t('overview.notScored') : t('overview.scored', { count: one.scored }),
            ].join(' · ')}
            acts={
              head.may.change && one.scored === 0 ? (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="membershipId" value={one.membershipId} />
                  <Button name="intent" value="leave" look="text" small>
                    {t('overview.leave', { name: one.name })}
                  </Button>
                </Form>
              ) : null
            }
          />
        ))}
      </Rows>
      {head.may.change && colleagues.length > 0 ? (
        <EntryForm id="member" reply={reply} preventScrollReset>
          <Combobox
            name="membershipId"
            label={t('overview.invite')}
            required
            choices={colleagues.map(one => ({ value: one.id, label: `${one.name} (${one.organisation})` }))}
          />
          <FormActs>
            <SubmitButton name="intent" value="join" look="quiet">
              {t('overview.inviteAct')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      ) : null}
    </Card>
  )
}
