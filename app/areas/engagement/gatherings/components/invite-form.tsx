import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { levelKey } from '~/areas/engagement/components/level-key'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import type { InvitePage } from '../invite.page.server'

type Firm = InvitePage['firms'][number]
type Person = Firm['people'][number]

/** Whom of these employers, and which colleagues: ticked is asked; who cannot be asked is named with the reason. */
export function InviteForm({ page, reply }: { page: InvitePage; reply?: FormReply }) {
  const { t } = useTranslation('gatherings')
  const { firms } = page
  const people = firms.flatMap(firm => firm.people)
  const count = people.filter(one => one.id !== null && one.leftOut === null && !one.isOnList).length
  const leftOut = people.filter(one => one.leftOut !== null).length
  return (
    <Card title={t('invite.who')} sub={firms.length > 0 ? t('invite.whoSub', { count, leftOut }) : t('invite.start')}>
      <EntryForm id="invite" reply={reply} labels={{ contactIds: t('invite.who') }}>
        {page.problems.length > 0 ? <Notice tone="warn">{t('invite.broken')}</Notice> : null}
        {page.isAsked && firms.length === 0 && page.problems.length === 0 ? <p>{t('invite.nothing')}</p> : null}
        {page.more ? <Notice>{t('invite.more')}</Notice> : null}
        {firms.length > 0 ? (
          <fieldset className="field" id="invite-contactIds" tabIndex={-1}>
            <legend className="visually-hidden">{t('invite.who')}</legend>
            <ul className="plain-list stack stack-s">
              {firms.map(firm => (
                <FirmLines key={firm.id} firm={firm} isChosen={page.filter.words === null} />
              ))}
            </ul>
          </fieldset>
        ) : null}
        {page.colleagues.length > 0 ? (
          <Fold title={t('invite.colleagues')}>
            <CheckboxGroup
              name="membershipIds"
              label={t('invite.colleaguesWho')}
              layout="row"
              choices={page.colleagues}
            />
          </Fold>
        ) : null}
        <p className="small muted">{t('invite.sendSub')}</p>
        <FormActs>
          <SubmitButton>{t('invite.send')}</SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}

function FirmLines({ firm, isChosen }: { firm: Firm; isChosen: boolean }) {
  const { t } = useTranslation('gatherings')
  const { t: engagement } = useTranslation('engagement')
  return (
    <li>
      <strong>{firm.name}</strong>{' '}
      <span className="small muted">
        {t('invite.level', { level: firm.level, name: engagement(`level.names.${levelKey(firm.level)}`) })}
      </span>
      {firm.people.map(one => (
        <PersonLine key={one.id ?? firm.id} person={one} firmId={firm.id} isChosen={isChosen} />
      ))}
    </li>
  )
}

function PersonLine({ person, firmId, isChosen }: { person: Person; firmId: string; isChosen: boolean }) {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const { id, name, leftOut } = person
  const words = [name, person.function].filter(Boolean).join(', ')
  if (leftOut) {
    return (
      <p className="cluster">
        <input type="hidden" name={id ? 'refusedIds' : 'emptyFirmIds'} value={id ?? firmId} />
        {words ? <span>{words}</span> : null}
        <Chip tone="warn">
          {leftOut === 'resting' && person.restsUntil
            ? t('reasons.restingUntil', { day: format.day(person.restsUntil) })
            : t(`reasons.${leftOut}`)}
        </Chip>
      </p>
    )
  }
  if (person.isOnList) {
    return (
      <p className="cluster">
        <span>{words}</span>
        <Chip>{t('invite.onList')}</Chip>
      </p>
    )
  }
  return (
    <label className="choice">
      <input type="checkbox" name="contactIds" value={id ?? ''} defaultChecked={isChosen} />
      <span>{words}</span>
    </label>
  )
}
