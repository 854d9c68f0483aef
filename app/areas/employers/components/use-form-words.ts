import { useTranslation } from 'react-i18next'
import { contactRoles, isRelationState } from '../employer'

interface Named {
  id: string
  name: string
}

const relationLabels = { ownerId: 'owner', backupOwnerId: 'backupOwner', relationState: 'relationState' } as const

/** Labels and values of the employer's form in words. */
export function useEmployerWords(staff: readonly Named[]) {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  return {
    labelOf: (name: string): string => {
      if (name === 'strength' || name === 'importance') return t(`relation.${name}`)
      if (name === 'noMailing') return t('relation.mailing')
      if (name === 'otherSectors') return people('fields.otherSectors')
      return t(
        `fields.${name in relationLabels ? relationLabels[name as keyof typeof relationLabels] : (name as 'name')}`,
      )
    },
    say: (name: string, text: string): string | undefined => {
      if (name === 'noMailing') return t('relation.mailingNo')
      if (name === 'relationState' && isRelationState(text)) return t(`states.${text}`)
      if (name === 'strength') return t(`relation.strengths.${text as '1'}`)
      if (name === 'importance') return t(`relation.importances.${text as '1'}`)
      if (name === 'ownerId' || name === 'backupOwnerId') return staff.find(one => one.id === text)?.name
      return undefined
    },
  }
}

/** Labels and values of a contact's form in words. */
export function useContactWords(sites: readonly Named[], colleagues: readonly Named[] = []) {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  return {
    labelOf: (name: string): string => {
      if (name === 'phone' || name === 'email') return t(`fields.${name}`)
      if (name === 'channel' || name === 'reportsToId' || name === 'consentBasis' || name === 'consentOn')
        return people(`fields.${name}`)
      return t(`contacts.${name === 'siteId' ? 'site' : (name as 'firstName')}`)
    },
    say: (name: string, text: string): string | undefined => {
      if (name === 'roles') {
        const role = contactRoles.find(one => one === text)
        return role && t(`contacts.roleNames.${role}`)
      }
      if (name === 'language' && (text === 'nl' || text === 'en')) return t(`contacts.languages.${text}`)
      if (name === 'channel') return people(`channels.${text as 'phone'}`)
      if (name === 'consentBasis') return people(`bases.${text as 'consent'}`)
      if (name === 'reportsToId') return colleagues.find(one => one.id === text)?.name
      if (name === 'siteId') return sites.find(one => one.id === text)?.name
      return undefined
    },
  }
}

const newSiteFields = [
  'transitMinutes',
  'transitStop',
  'accessible',
  'accessNote',
  'childcare',
  'sbbOccupations',
] as const
type NewSiteField = (typeof newSiteFields)[number]

/** Labels of a site's form in words. */
export function useSiteWords() {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  const isNew = (name: string): name is NewSiteField => (newSiteFields as readonly string[]).includes(name)
  return {
    labelOf: (name: string): string =>
      isNew(name) ? people(`fields.${name}`) : t(`fields.${name === 'name' ? 'siteName' : (name as 'name')}`),
    say: (name: string, text: string): string | undefined => {
      if (name === 'accessible') return people(`features.${text as 'lift'}`)
      if (name === 'childcare') return people(`childcare.${text as 'yes'}`)
      return undefined
    },
  }
}
