import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { FitBars } from '~/ui/fit-bars'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { notSuitableReasons } from '../verdict'

interface Named {
  label: string
  asked: number
  claimed: number
  evidence: string[]
}

export interface PlaceShown {
  vacancyId: string
  title: string
  employerName: string
  city: string | null
  hoursMin: number | null
  hoursMax: number | null
  kilometres: number | null
  startDate: string | null
  mentorName: string | null
  seatsFree: number
  clientFit: number | null
  clientParts: { part: 'wishes' | 'goals' | 'hours' | 'travel'; percent: number }[]
  employerFit: number
  learnable: number
  met: Named[]
  toLearn: Named[]
  partly: Named[]
  gaps: Named[]
  growth: string[]
}

interface Props {
  place: PlaceShown
  clientId: string
  mayPropose: boolean
  reply?: (FormReply & { intent: string }) | null
}

/** One place: both fits apart, the reasons in words, and the acts of a person. */
export function PlaceCard({ place, clientId, mayPropose, reply }: Props) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const hours = [...new Set([place.hoursMin, place.hoursMax].filter(value => value !== null))].join(' - ')
  const facts = [
    place.employerName,
    place.city,
    hours ? t('hours', { range: hours }) : null,
    place.kilometres === null ? null : t('km', { count: place.kilometres }),
    place.startDate ? t('start', { day: format.day(place.startDate) }) : null,
    t('seats', { count: place.seatsFree }),
  ]
  return (
    <Card
      title={place.title}
      sub={facts.filter(Boolean).join(' · ')}
      aside={
        place.mentorName ? (
          <Chip tone="good">{t('mentor', { name: place.mentorName })}</Chip>
        ) : (
          <Chip tone="warn">{t('noMentor')}</Chip>
        )
      }
    >
      <div className="stack">
        <FitBars client={place.clientFit ?? 0} employer={place.employerFit} learnable={place.learnable} />
        <Reasons place={place} />
        <Fold title={t('propose')} open={reply?.intent === 'propose'}>
          {mayPropose ? (
            <EntryForm id={`propose-${place.vacancyId}`} reply={reply?.intent === 'propose' ? reply : null}>
              <input type="hidden" name="intent" value="propose" />
              <input type="hidden" name="vacancyId" value={place.vacancyId} />
              <DateInput name="clientAgreedOn" label={t('agreedOn')} hint={t('agreedOnHint')} />
              <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={2} />
              <FormActs>
                <SubmitButton>{t('proposeTitle')}</SubmitButton>
              </FormActs>
            </EntryForm>
          ) : (
            <p className="cluster">
              {t('needsSnapshot')}
              <LinkButton look="text" to={`/clients/${clientId}/snapshot`}>
                {t('toSnapshot')}
              </LinkButton>
            </p>
          )}
        </Fold>
        <Fold title={t('notSuitable')} open={reply?.intent === 'set-aside'}>
          <EntryForm id={`set-aside-${place.vacancyId}`} reply={reply?.intent === 'set-aside' ? reply : null}>
            <input type="hidden" name="intent" value="set-aside" />
            <input type="hidden" name="vacancyId" value={place.vacancyId} />
            <Select
              name="reasonCode"
              label={t('reason')}
              required
              choices={notSuitableReasons.map(code => ({ value: code, label: t(`reasons.${code}`) }))}
            />
            <FormActs>
              <SubmitButton look="quiet">{t('setAside')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Fold>
      </div>
    </Card>
  )
}

function Reasons({ place }: { place: PlaceShown }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const plain = (named: Named[]) => format.list(named.map(one => one.label))
  const withLevels = (named: Named[]) =>
    format.list(named.map(({ label, claimed, asked }) => t('withLevels', { label, claimed, asked })))
  const missing = [
    ...(place.partly.length > 0 ? [withLevels(place.partly)] : []),
    ...(place.gaps.length > 0 ? [plain(place.gaps)] : []),
  ]
  return (
    <div className="stack stack-s">
      {place.met.length > 0 ? (
        <p>
          <strong>{t('yes')}:</strong> {plain(place.met)}
        </p>
      ) : null}
      {missing.length > 0 ? (
        <p>
          <strong>{t('notYet')}:</strong> {missing.join('; ')}
        </p>
      ) : null}
      {place.toLearn.length > 0 ? (
        <p>
          <strong>{t('toLearn')}:</strong> {plain(place.toLearn)}
        </p>
      ) : null}
      {place.growth.length > 0 ? (
        <p>
          <strong>{t('growth')}:</strong> {format.list(place.growth)}
        </p>
      ) : null}
      <Fold title={t('why')}>
        <p>
          {place.clientFit === null ? t('unknownClientFit') : t('whyClient')}{' '}
          {format.list(place.clientParts.map(({ part, percent }) => t('part', { part: t(`parts.${part}`), percent })))}
        </p>
        <ul>
          {place.met
            .filter(one => one.evidence.length > 0)
            .map(one => (
              <li key={one.label}>{t('evidence', { label: one.label, evidence: one.evidence.join('; ') })}</li>
            ))}
        </ul>
      </Fold>
    </div>
  )
}
