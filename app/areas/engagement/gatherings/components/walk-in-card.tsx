import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { TextInput } from '~/ui/form/text-input'
import { Row, Rows } from '~/ui/row'
import type { AttendancePage } from '../gathering.page.server'

/** Finds somebody who came without being asked, and puts them on the list as present. */
export function WalkInCard({ page }: { page: AttendancePage }) {
  const { t } = useTranslation('gatherings')
  const { who, found } = page
  return (
    <Card title={t('attendance.walkIn')}>
      <div className="stack">
        <Form method="get" role="search" className="stack stack-s" preventScrollReset>
          <TextInput
            name="who"
            type="search"
            label={t('attendance.who')}
            required
            defaultValue={who}
            autoComplete="off"
          />
          <Button look="quiet">{t('attendance.search')}</Button>
        </Form>
        {who !== null && found.length === 0 ? <p>{t('attendance.nothing', { words: who })}</p> : null}
        {found.length > 0 ? (
          <Rows label={t('attendance.walkIn')}>
            {found.map(one => (
              <Row
                key={one.id}
                what={one.name}
                sub={one.employer}
                acts={
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="intent" value="walk-in" />
                    <Button
                      look="quiet"
                      name="contactId"
                      value={one.id}
                      aria-label={t('attendance.addFor', { name: one.name })}
                    >
                      {t('attendance.add')}
                    </Button>
                  </Form>
                }
              />
            ))}
          </Rows>
        ) : null}
      </div>
    </Card>
  )
}
