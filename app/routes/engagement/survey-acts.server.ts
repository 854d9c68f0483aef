import type { TFunction } from 'i18next'
import type { Invited } from '~/areas/engagement/surveys/invite-employers.server'
import type { Problem } from '~/platform/result'

type T = TFunction<'surveys'>

const refusals = [
  'round-closed',
  'round-planned',
  'left-out-no-mailing',
  'left-out-do-not-contact',
  'left-out-no-address',
  'left-out-bounced',
] as const

/** What the acts of a round say when they are done, or why they were not. */
export const saidOf = {
  invited(t: T, { asked, leftOut, more }: Invited): string {
    if (asked + leftOut === 0) return t('done.nobody')
    return [
      t('done.asked', { count: asked }),
      leftOut > 0 ? t('done.leftOut', { count: leftOut }) : '',
      more ? t('done.more') : '',
    ]
      .filter(Boolean)
      .join(' ')
  },
  reminded: (t: T, count: number): string => (count === 0 ? t('done.remindedNobody') : t('done.reminded', { count })),
  refused(t: T, problems: readonly Problem[]): string {
    const code = refusals.find(one => problems.some(found => found.code === one))
    const words = code ? t(`problems.${code}`) : t('done.refused')
    return words.charAt(0).toUpperCase() + words.slice(1)
  },
}
