import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import type { OtherContact } from '../engagement.page.server'
import { channelOf } from './story-title'

/** Who of another organisation was in contact with this employer, before one calls. */
export function OthersNotice({ others }: { others: readonly OtherContact[] }) {
  const { t } = useTranslation('engagement')
  const format = useFormat()
  if (others.length === 0) return null
  return (
    <Notice tone="warn" title={t('others.title')}>
      <ul className="plain-list">
        {others.map(one => (
          <li key={one.id}>
            {[
              t('others.line', {
                organisation: one.organisation,
                who: one.who,
                day: format.day(one.at),
                channel: t(`contact.channels.${channelOf(one.channel)}`),
              }),
              one.about ? t('others.about', { about: one.about }) : null,
              one.nextStep && one.nextStepOn
                ? t('others.next', { day: format.dayShort(one.nextStepOn), step: one.nextStep })
                : null,
              one.isClose ? t('others.close') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
