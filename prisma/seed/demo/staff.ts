import type { Role } from '~/access/roles'

export type OrganisationKey = 'municipality' | 'uwv' | 'ngo' | 'ngo2' | 'education' | 'school' | 'school2'

export const organisations: readonly { key: OrganisationKey; name: string; kind: string }[] = [
  { key: 'municipality', name: 'Gemeente Voorbeeldstad', kind: 'municipality' },
  { key: 'uwv', name: 'UWV Werkplein Voorbeeldstroom', kind: 'uwv' },
  { key: 'ngo', name: 'Stichting Stap Vooruit', kind: 'ngo' },
  { key: 'ngo2', name: 'Stichting Buurtkracht Proefdam', kind: 'ngo' },
  { key: 'education', name: 'Volwassenenonderwijs De Leerbrug', kind: 'education' },
  { key: 'school', name: 'ROC Voorbeeldstroom', kind: 'school' },
  { key: 'school2', name: 'Praktijkschool De Werkhaven', kind: 'school' },
]

/** Staff of the demo region; `login` is the part before @demo.werkbrug.example. */
export const staff: readonly {
  login: string
  name: string
  role: Role
  organisation: OrganisationKey
  shown?: true
}[] = [
  { login: 'casemanager', name: 'Ilse Brugman', role: 'casemanager', organisation: 'municipality', shown: true },
  { login: 'casemanager2', name: 'Bram Oeverbos', role: 'casemanager', organisation: 'municipality' },
  { login: 'casemanager3', name: 'Wilma Duinkant', role: 'casemanager', organisation: 'uwv' },
  { login: 'casemanager4', name: 'Farid Molenwiek', role: 'casemanager', organisation: 'ngo' },
  { login: 'coach', name: 'Nadia Stapsteen', role: 'coach', organisation: 'municipality', shown: true },
  { login: 'coach2', name: 'Jelle Wegwijs', role: 'coach', organisation: 'uwv' },
  { login: 'coach3', name: 'Tessa Handreik', role: 'coach', organisation: 'ngo' },
  { login: 'coach4', name: 'Abel Zonnehof', role: 'coach', organisation: 'ngo2' },
  {
    login: 'accountmanager',
    name: 'Koen Marktveld',
    role: 'account_manager',
    organisation: 'municipality',
    shown: true,
  },
  { login: 'accountmanager2', name: 'Sofie Handelaar', role: 'account_manager', organisation: 'uwv' },
  { login: 'accountmanager3', name: 'Peter Kadewerk', role: 'account_manager', organisation: 'ngo' },
  { login: 'accountmanager4', name: 'Mira Vakschool', role: 'account_manager', organisation: 'education' },
  {
    login: 'netwerk',
    name: 'Harma Regiovisie',
    role: 'network_coordinator',
    organisation: 'municipality',
    shown: true,
  },
  { login: 'organisatiebeheer', name: 'Gijs Sleutelaar', role: 'org_admin', organisation: 'municipality', shown: true },
  { login: 'beheer', name: 'Anouk Grondslag', role: 'platform_admin', organisation: 'municipality', shown: true },
  { login: 'privacy', name: 'Victor Stilwater', role: 'privacy_officer', organisation: 'municipality', shown: true },
  { login: 'school', name: 'Carla Lesrooster', role: 'school_booker', organisation: 'school2', shown: true },
]

export const demoDomain = 'demo.werkbrug.example'
export const demoPassword = 'bruggen-bouwen-2026'
/** Shared by all demo people, so that one entry in an authenticator app serves them all. */
export const demoTotpSecret = 'WERKBRUGDEMOREGIOVOORBEELDAAAAAA'
