import { useTranslation } from 'react-i18next'

/** Words of coded answers: `themes`, `levels`, `statuses`, `pso`, `motives`, `policies`. */
export function useCsrWord() {
  const { t } = useTranslation('csr')
  const say = t as unknown as (key: string) => string
  return (list: 'themes' | 'levels' | 'statuses' | 'pso' | 'motives' | 'policies', key: string) => say(`${list}.${key}`)
}
