import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useSeenRecord } from '~/ui/form/use-seen-record'
import type { AnalysisPage } from '../analysis.page.server'
import { useTemplateText } from './use-words'

/** The closing questions of the template with what the group said. */
export function DiscussionCard({ page, reply }: { page: SerializeFrom<AnalysisPage>; reply?: FormReply | null }) {
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  const text = useTemplateText()
  const { questions, discussion, head, facts } = page
  const { seen, handlers } = useSeenRecord(facts.version)
  if (questions.length === 0) return null
  return (
    <Card title={t('overview.discussion')} sub={t('overview.discussionSub')}>
      <Facts
        wide
        items={questions.map(one => ({ label: text(one), value: discussion[one.key] ?? t('overview.noAnswer') }))}
      />
      {head.may.change ? (
        <Fold title={t('change')} open={reply?.values.intent === 'discussion'}>
          <EntryForm id="discussion" reply={reply} preventScrollReset {...handlers}>
            <input type="hidden" name="version" value={seen} />
            {questions.map(one => (
              <TextArea key={one.key} name={one.key} label={text(one)} defaultValue={discussion[one.key]} rows={2} />
            ))}
            <FormActs>
              <SubmitButton name="intent" value="discussion">
                {common('save')}
              </SubmitButton>
            </FormActs>
          </EntryForm>
        </Fold>
      ) : null}
    </Card>
  )
}
