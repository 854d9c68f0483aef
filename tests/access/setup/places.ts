import type { Permission } from '~/access/permissions'
import type { Relation } from '~/access/policy'
import type { FileGroup } from '~/access/require-client.server'
import type { World, WorldNetwork } from '../../factories/world'
import {
  clientKeys,
  employerKeys,
  placementFacts,
  placementKeys,
  relationToClient,
  relationToEmployer,
  relationToGroup,
  relationToMailing,
  relationToPlacement,
  relationToSwot,
  type Seen,
} from './relations'
import type { SiteRoute } from '../../setup/site-routes'

/** One way to fill the parameters of a route, and how somebody stands to what they name. */
export interface Place {
  label: string
  params: Record<string, string>
  relation(seen: Seen, permission: Permission): Relation
}

const groupOf: Partial<Record<Permission, FileGroup>> = {
  'client.read-profile': 'profile',
  'client.write-profile': 'profile',
  'client.read-guidance': 'guidance',
  'client.write-guidance': 'guidance',
  'client.read-special': 'special',
  'client.write-special': 'special',
  'client.read-snapshot': 'profile',
  'shortlists.read': 'profile',
  'shortlists.write': 'profile',
  'shortlists.answer': 'profile',
}

/** An id that names nothing. */
export const nothing = '018f0000-0000-7000-8000-00000000dead'

const anywhere: Place[] = [
  {
    label: '',
    params: {},
    relation: () => ({
      sameNetwork: true,
      sameOrganisation: true,
      own: true,
      assigned: true,
      shared: true,
      specialGranted: true,
    }),
  },
]

const owners = (world: World): WorldNetwork[] => [world.a, world.b]

/** A trainee's places are those of an own placement. */
function hasPlacementAt(seen: Seen, owner: WorldNetwork, key: 'one' | 'two'): boolean {
  return placementKeys.some(one => {
    const facts = placementFacts[one]
    return facts.employer === key && relationToClient(seen, owner, facts.client, 'profile').own === true
  })
}

/** The objects that a route can be opened with, by the names of its parameters. Throws for a name that it does not know. */
export function placesOf(route: SiteRoute, world: World): Place[] {
  const [first] = route.params
  if (first === undefined) return anywhere
  if (first === 'clientId') {
    return owners(world).flatMap(owner =>
      clientKeys.map(key => ({
        label: `${owner.tag} client ${key}`,
        params: {
          clientId: owner.clients[key].clientId,
          noteId: owner.clients[key].guidanceNoteId,
          experienceId: owner.clients[key].experienceId,
          shortlistId: owner.clients[key].shortlistId,
          vacancyId: owner.employers.one.vacancyId,
        },
        relation: (seen, permission) => relationToClient(seen, owner, key, groupOf[permission] ?? 'core'),
      })),
    )
  }
  if (first === 'employerId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} employer ${key}`,
        params: {
          employerId: owner.employers[key].employerId,
          otherId: owner.employers[key === 'one' ? 'two' : 'one'].employerId,
          siteId: owner.employers[key].siteId,
          contactId: owner.employers[key].contactId,
        },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'vacancyId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} vacancy ${key}`,
        params: { vacancyId: owner.employers[key].vacancyId },
        relation: seen => ({
          ...relationToEmployer(seen, owner, key),
          own: relationToEmployer(seen, owner, key).own || hasPlacementAt(seen, owner, key),
        }),
      })),
    )
  }
  if (first === 'placementId' || first === 'agreementId') {
    return owners(world).flatMap(owner =>
      placementKeys.flatMap(key => {
        const { placementId, agreementId } = owner.placements[key]
        if (first === 'agreementId' && !agreementId) return []
        return [
          {
            label: `${owner.tag} placement ${key}`,
            params: { placementId, agreementId: agreementId ?? nothing, signerId: nothing },
            relation: (seen: Seen) => relationToPlacement(seen, owner, key),
          },
        ]
      }),
    )
  }
  if (first === 'taskId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} task`,
      params: { taskId: owner.employers.one.taskId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'contactMomentId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} contact moment ${key}`,
        params: { contactMomentId: owner.employers[key].contactMomentId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'promiseId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} promise ${key}`,
        params: { promiseId: owner.employers[key].promiseId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'agreedId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} agreed ${key}`,
        params: { agreedId: owner.employers[key].agreedId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'ownSurveyId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} own survey ${key}`,
        params: { ownSurveyId: owner.employers[key].surveyInvitationId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'visitId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} visit ${key}`,
        params: { visitId: owner.employers[key].visitId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'gatheringId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} event`,
      params: { gatheringId: owner.gatherings.gatheringId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'initiativeId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} initiative`,
      params: { initiativeId: owner.employers.one.csrInitiativeId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'jobFormId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} job form ${key}`,
        params: { jobFormId: owner.employers[key].jobFormId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'surveyId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} survey`,
      params: {
        surveyId: owner.employers.one.surveyRoundId,
        invitationId: owner.employers.one.surveyInvitationId,
      },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'letterId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} letter ${key}`,
        params: { letterId: owner.employers[key].letterId },
        relation: seen => relationToEmployer(seen, owner, key),
      })),
    )
  }
  if (first === 'argumentId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} argument`,
      params: { argumentId: owner.employers.one.argumentId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'mailingId') {
    return owners(world).flatMap(owner =>
      employerKeys.map(key => ({
        label: `${owner.tag} mailing ${key}`,
        params: { mailingId: owner.employers[key].mailingId },
        relation: seen => relationToMailing(seen, owner),
      })),
    )
  }
  if (first === 'groupId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} group`,
      params: { groupId: owner.groups.groupId, clientId: owner.clients.assigned.clientId, part: 'result' },
      relation: seen => relationToGroup(seen, owner),
    }))
  }
  if (first === 'linkId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} map link`,
      params: { linkId: owner.socialMap.linkId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'analysisId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} stakeholder analysis`,
      params: { ...owner.stakeholders },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'boardId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} SWOT of the municipality`,
      params: { ...owner.swot },
      relation: seen => relationToSwot(seen, owner, 'municipality'),
    }))
  }
  if (first === 'serviceId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} service`,
      params: { serviceId: owner.services.serviceId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'targetId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} sector target`,
      params: { targetId: owner.services.targetId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'gap') return anywhere.map(place => ({ ...place, label: 'gap', params: { gap: 'group.1.youth' } }))
  if (route.path === '/services/coverage/export/:part')
    return anywhere.map(place => ({ ...place, label: 'coverage', params: { part: 'steps' } }))
  if (route.path === '/fairness/export/:part')
    return anywhere.map(place => ({ ...place, label: 'fairness', params: { part: 'groups' } }))
  if (route.path === '/labour-market/export/:part')
    return anywhere.map(place => ({ ...place, label: 'labour market', params: { part: 'competences' } }))
  if (first === 'auditId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} audit`,
      params: { ...owner.audit },
      relation: seen => ({ sameNetwork: seen.network === owner, own: seen.network === owner }),
    }))
  }
  if (first === 'list' || first === 'part') {
    return anywhere.map(place => ({ ...place, label: 'relations', params: { [first]: 'overdue' } }))
  }
  if (first === 'customFieldId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} custom field`,
      params: { customFieldId: owner.employers.one.customFieldId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'inboundMailId') {
    return owners(world).map(owner => ({
      label: `${owner.tag} inbound mail`,
      params: { inboundMailId: owner.employers.one.inboundMailId },
      relation: seen => ({ sameNetwork: seen.network === owner }),
    }))
  }
  if (first === 'attachmentId')
    return [{ label: 'no attachment', params: { attachmentId: nothing }, relation: () => ({}) }]
  if (first === 'fileId') return [{ label: 'no contact file', params: { fileId: nothing }, relation: () => ({}) }]
  if (first === 'importId') return [{ label: 'no import', params: { importId: nothing }, relation: () => ({}) }]
  if (first === 'bulkId') return [{ label: 'no bulk change', params: { bulkId: nothing }, relation: () => ({}) }]
  if (first === 'frameworkCode')
    return [{ label: 'no framework', params: { frameworkCode: 'none' }, relation: () => ({}) }]
  if (first === 'conceptId') return [{ label: 'no concept', params: { conceptId: nothing }, relation: () => ({}) }]
  if (first === 'token') return [{ label: 'no link', params: { token: 'x'.repeat(43) }, relation: () => ({}) }]
  throw new Error(
    `tests/access/setup/places.ts does not know parameter :${first} of ${route.path}: say which planted objects it means`,
  )
}

/** The route's address with its parameters filled in. */
export function addressOf(route: SiteRoute, params: Record<string, string>): string {
  return route.path.replace(/:(\w+)\??/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`no planted object for :${name} of ${route.path}`)
    return value
  })
}
