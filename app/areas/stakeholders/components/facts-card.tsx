import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { useSeenRecord } from '~/ui/form/use-seen-record'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { likelihoods } from '../inputs'
import { stakeSigns, type Stake } from '../stakes'
import { asForm, stakeholderFields } from '../stakeholder-texts'
import { StakeholderFields, type KnownStakeholder } from './stakeholder-fields'
import { useStakeholderWord } from './use-words'

interface FactsCardProps {
  stakeholder: Omit<KnownStakeholder, 'stakes' | 'contributions' | 'employer'> & {
    version: number
    stakes: Stake[]
    contributions: string[]
    employer: { id: string; name: string; headcount: number | null } | null
  }
  mayChange: boolean
  reply?: VersionedReply
}

/** Who a stakeholder is; a change is made in a fold, and who was second chooses between both texts. */
export function FactsCard({ stakeholder, mayChange, reply }: FactsCardProps) {
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  const word = useStakeholderWord()
  const format = useFormat()
  const { employer, stakes, contributions, headcount, headcountSource } = stakeholder
  const likelihood = likelihoods.find(one => one === stakeholder.riskLikelihood)
  const form = asForm(stakeholder)
  const { seen, handlers } = useSeenRecord(form)
  const labelOf = (name: string) =>
    name === 'employerId' ? t('stakeholder.employer') : t(`stakeholder.${name as 'label'}`)
  const say = (name: string, text: string) => (name === 'kind' ? word('kinds', text) : undefined)
  return (
    <Card title={t('stakeholder.facts')}>
      <Facts
        items={[
          employer && {
            label: t('stakeholder.employer'),
            value: <Link to={`/employers/${employer.id}`}>{employer.name}</Link>,
          },
          stakes.length > 0 && { label: t('stakeholder.stakes'), value: <Lines of={stakes.map(sign)} /> },
          contributions.length > 0 && {
            label: t('stakeholder.contributions'),
            value: <Lines of={contributions} />,
          },
          {
            label: t('stakeholder.risk'),
            value: [
              stakeholder.risk,
              likelihood && t(`stakeholder.likelihoods.${likelihood}`),
              stakeholder.riskResponse,
            ]
              .filter(Boolean)
              .join(' · '),
          },
          headcount !== null && {
            label: t('stakeholder.headcount'),
            value: `${format.number(headcount)} (${headcountSource ?? ''})`,
          },
        ]}
      />
      {mayChange ? (
        <Fold title={t('change')} open={reply !== undefined}>
          <EntryForm id="stakeholder" key={versionKey(reply)} reply={reply} preventScrollReset {...handlers}>
            <VersionFields record={seen} names={stakeholderFields} reply={reply} labelOf={labelOf} say={say} />
            <StakeholderFields known={form} />
            <FormActs>
              <SubmitButton>{common('save')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Fold>
      ) : null}
    </Card>
  )
}

const sign = (stake: Stake) => `${stakeSigns[stake.effect]} ${stake.text}`

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="plain-list">
      {of.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
