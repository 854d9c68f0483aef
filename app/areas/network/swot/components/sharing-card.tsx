import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import type { BoardHead } from '../board-head.server'

/** Who sees the board, and the switch for a board of an organisation. */
export function SharingCard({ head }: { head: SerializeFrom<BoardHead> }) {
  const { t } = useTranslation('swot')
  const { organisation: name, isShared } = head
  return (
    <Card title={t('about.sharing')}>
      <div className="stack">
        <p>
          {name === null
            ? t('about.sharingNetwork')
            : isShared
              ? t('about.sharingOn', { name })
              : t('about.sharingOff', { name })}
        </p>
        {head.may.share ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="share" value={isShared ? 'no' : 'yes'} />
            <Button name="intent" value="share" look="quiet">
              {isShared ? t('about.unshare') : t('about.share')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}
