import {
  BookOpen,
  Briefcase,
  Building2,
  ClipboardList,
  FileUp,
  Handshake,
  House,
  ListChecks,
  Route,
  Settings,
  ShieldCheck,
  Star,
  UserCog,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { PlaceKey } from '~/access/navigation'

/** The sign of each place in the menu. */
export const placeIcons: Record<PlaceKey, LucideIcon> = {
  today: House,
  tasks: ListChecks,
  clients: Users,
  employers: Building2,
  vacancies: Briefcase,
  placements: Handshake,
  imports: FileUp,
  frameworks: BookOpen,
  people: UserCog,
  jobs: ClipboardList,
  audit: ShieldCheck,
  myOrganisation: Building2,
  myPlaces: Briefcase,
  myPlacements: Handshake,
  myPath: Route,
  myPortfolio: Star,
  settings: Settings,
}
