import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, NumberInput } from '~/ui/form/text-input'
import { Row, Rows } from '~/ui/row'
import type { FollowPage } from '../follow.page.server'

interface CoverageCardProps {
  page: SerializeFrom<FollowPage>
  reply: (FormReply & { of: string }) | undefined
}

/** The largest sectors with how many active employers the network has there; an aim can be set for each. */
export function CoverageCard({ page, reply }: CoverageCardProps) {
  const { t } = useTranslation('stakeholders')
  const sectorName = useSectorName()
  const format = useFormat()
  return (
    <Card title={t('follow.coverage')} sub={t('follow.coverageSub')} flush>
      {page.coverage.length === 0 ? (
        <p className="card-body muted">{t('follow.noCoverage')}</p>
      ) : (
        <Rows label={t('follow.coverage')}>
          {page.coverage.map(one => (
            <Row
              key={one.id}
              what={sectorName(one.sectorCode)}
              sub={
                <>
                  {[
                    t('follow.rank', { rank: one.rank, jobs: format.number(one.jobs) }),
                    t('follow.active', { count: one.active }),
                    one.target?.wanted && one.target.dueOn
                      ? t('follow.target', { wanted: one.target.wanted, day: format.day(one.target.dueOn) })
                      : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {page.head.may.follow ? (
                    <Fold title={`${t('follow.aim')}: ${sectorName(one.sectorCode)}`} open={reply?.of === one.id}>
                      <EntryForm id={`target-${one.id}`} reply={reply?.of === one.id ? reply : null} preventScrollReset>
                        <input type="hidden" name="sectorId" value={one.id} />
                        <FormRow>
                          <NumberInput
                            name="wanted"
                            label={t('follow.wanted')}
                            required
                            defaultValue={one.target?.wanted}
                          />
                          <DateInput name="dueOn" label={t('follow.dueOn')} required defaultValue={one.target?.dueOn} />
                        </FormRow>
                        <FormActs>
                          <SubmitButton name="intent" value="target" look="quiet" small>
                            {t('follow.aim')}
                          </SubmitButton>
                        </FormActs>
                      </EntryForm>
                    </Fold>
                  ) : null}
                </>
              }
              acts={one.isUncovered ? <Chip tone="warn">{t('follow.uncovered')}</Chip> : null}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
