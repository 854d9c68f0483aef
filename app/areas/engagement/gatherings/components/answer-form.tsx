import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import type { GatheringLinkPage } from '../gathering-link.page.server'

interface AnswerFormProps {
  page: GatheringLinkPage
  reply?: FormReply
}

const answerOf = { accepted: 'accept', waiting: 'accept', maybe: 'maybe', declined: 'decline' } as const
type Answered = keyof typeof answerOf

function isAnswered(state: string): state is Answered {
  return state in answerOf
}

/** Whether the guest comes, with a word. */
export function AnswerForm({ page, reply }: AnswerFormProps) {
  const { t } = useTranslation('gatherings')
  const { state, isFull } = page
  const waits = isFull && state !== 'accepted' && state !== 'waiting'
  return (
    <>
      {isAnswered(state) && !reply ? (
        <Notice tone={state === 'waiting' ? 'info' : 'good'} live title={t(`answer.now.${state}`)}>
          {t('answer.again')}
        </Notice>
      ) : null}
      {waits ? <Notice tone="warn">{t('answer.full')}</Notice> : null}
      <EntryForm id="answer" reply={reply}>
        <RadioGroup
          name="answer"
          label={t('answer.question')}
          required
          defaultValue={isAnswered(state) ? answerOf[state] : null}
          choices={[
            { value: 'accept', label: waits ? t('answer.acceptFull') : t('answer.accept') },
            { value: 'maybe', label: t('answer.maybe') },
            { value: 'decline', label: t('answer.decline') },
          ]}
        />
        <TextArea name="word" label={t('answer.word')} maxLength={500} defaultValue={page.word} />
        <FormActs>
          <SubmitButton>{t('answer.send')}</SubmitButton>
        </FormActs>
      </EntryForm>
    </>
  )
}

/** What it brought the guest. */
export function GuestOutcomeForm({ page, reply }: AnswerFormProps) {
  const { t } = useTranslation('gatherings')
  return (
    <>
      {page.outcome !== null && !reply ? (
        <Notice tone="good" live>
          {t('answer.outcomeThanks')}
        </Notice>
      ) : null}
      <EntryForm id="outcome" reply={reply}>
        <RadioGroup
          name="outcome"
          label={t('answer.outcomeQuestion')}
          hint={t('outcome.scale')}
          layout="scale"
          required
          defaultValue={page.outcome === null ? null : String(page.outcome)}
          choices={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
        />
        <TextArea name="words" label={t('answer.outcomeWords')} maxLength={1000} defaultValue={page.outcomeWords} />
        <FormActs>
          <SubmitButton>{t('answer.send')}</SubmitButton>
        </FormActs>
      </EntryForm>
    </>
  )
}
