import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'

type List = 'kinds' | 'groups' | 'languages' | 'periods' | 'costs' | 'states' | 'verdicts'

/** Words of coded answers. */
export function useServiceWord(): (list: List, key: string) => string {
  const { t } = useTranslation('services')
  const say = t as unknown as (key: string) => string
  return (list, key) => say(`${list}.${key}`)
}

interface Told {
  places: number | null
  placesPer: string
  cost: string
  costAmount: number | null
  costBy: string | null
}

/** What a service has and asks, in words. */
export function useServiceTexts() {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const format = useFormat()
  const amount = ({ cost, costAmount }: Pick<Told, 'cost' | 'costAmount'>) =>
    costAmount === null ? word('costs', cost) : t('amount', { amount: format.money(Math.round(costAmount * 100)) })
  return {
    step: (step: number) => `${step} ${t(`steps.s${step as 1}`)}`,
    places: ({ places, placesPer }: Pick<Told, 'places' | 'placesPer'>) =>
      places === null ? t('list.unknown') : t('list.count', { count: places, per: word('periods', placesPer) }),
    waiting: (weeks: number | null) =>
      weeks === null ? t('list.unknown') : weeks === 0 ? t('list.none') : t('list.waiting', { count: weeks }),
    towns: (towns: readonly string[]) => (towns.length === 0 ? t('wholeRegion') : towns.join(', ')),
    /** Free, or for how much; without who pays. */
    amount,
    cost: (service: Pick<Told, 'cost' | 'costAmount' | 'costBy'>) =>
      service.costBy === null ? amount(service) : t('paidBy', { amount: amount(service), who: service.costBy }),
  }
}

/** Labels and values of the form of a service, for setting two texts beside each other. */
export function useServiceFormWords(organisations: readonly { id: string; name: string }[]) {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const { step } = useServiceTexts()
  const lists: Record<string, List> = {
    kind: 'kinds',
    targetGroups: 'groups',
    languages: 'languages',
    placesPer: 'periods',
    cost: 'costs',
  }
  return {
    labelOf: (name: string) => t(`fields.${name as 'name'}`),
    say: (name: string, text: string) => {
      if (name === 'organisationId') return organisations.find(one => one.id === text)?.name
      if (name === 'steps') return step(Number(text))
      return lists[name] ? word(lists[name], text) : undefined
    },
  }
}
