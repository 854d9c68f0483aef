import { useTranslation } from 'react-i18next'

type List =
  'objects' | 'statuses' | 'quadrants' | 'quadrantSubs' | 'sections' | 'pair.kinds' | 'action.states' | 'card.weights'

/** Words of coded answers. */
export function useSwotWord(): (list: List, key: string | number) => string {
  const { t } = useTranslation('swot')
  const say = t as unknown as (key: string) => string
  return (list, key) => say(`${list}.${key}`)
}
