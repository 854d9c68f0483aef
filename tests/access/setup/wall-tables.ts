import type { Permission } from '~/access/permissions'
import type { Relation } from '~/access/policy'
import type { FileGroup } from '~/access/require-client.server'
import type { ClientIds } from '../../factories/clients'
import type { EmployerIds } from '../../factories/employers'
import type { World, WorldNetwork } from '../../factories/world'
import {
  clientKeys,
  employerKeys,
  hasRole,
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

/** One planted row and how somebody stands to it. */
export interface WallRow {
  id: string
  label: string
  relation(seen: Seen): Relation
}

export interface WallTable {
  table: string
  read: Permission
  /** Who may change a row; null when nobody's permission is about it. */
  change: Permission | null
  add: Permission | null
  rows(world: World): WallRow[]
}

const networks = (world: World) => [world.a, world.b]

function ofClients(idOf: (ids: ClientIds) => string, group: FileGroup) {
  return (world: World): WallRow[] =>
    networks(world).flatMap(owner =>
      clientKeys.map(key => ({
        id: idOf(owner.clients[key]),
        label: `${owner.tag} ${key}`,
        relation: (seen: Seen) => relationToClient(seen, owner, key, group),
      })),
    )
}

function ofEmployers(idOf: (owner: WorldNetwork, key: 'one' | 'two') => string) {
  return (world: World): WallRow[] =>
    networks(world).flatMap(owner =>
      employerKeys.map(key => ({
        id: idOf(owner, key),
        label: `${owner.tag} employer ${key}`,
        relation: (seen: Seen) => relationToEmployer(seen, owner, key),
      })),
    )
}

function ofNetworks(idOf: (owner: WorldNetwork) => string) {
  return (world: World): WallRow[] =>
    networks(world).map(owner => ({
      id: idOf(owner),
      label: owner.tag,
      relation: (seen: Seen) => ({ sameNetwork: seen.network === owner }),
    }))
}

/** A mailing is its maker's: the account manager. */
function ofMailings(idOf: (ids: EmployerIds) => string) {
  return (world: World): WallRow[] =>
    networks(world).flatMap(owner =>
      employerKeys.map(key => ({
        id: idOf(owner.employers[key]),
        label: `${owner.tag} mailing ${key}`,
        relation: (seen: Seen) => relationToMailing(seen, owner),
      })),
    )
}

function ofPlacements(idOf: (owner: WorldNetwork, key: (typeof placementKeys)[number]) => string | null) {
  return (world: World): WallRow[] =>
    networks(world).flatMap(owner =>
      placementKeys.flatMap(key => {
        const id = idOf(owner, key)
        return id
          ? [
              {
                id,
                label: `${owner.tag} placement ${key}`,
                relation: (seen: Seen) => relationToPlacement(seen, owner, key),
              },
            ]
          : []
      }),
    )
}

/** Rows of a group about a client whom its maker guides, and about one whom somebody else does. */
function ofGroupClients(idOf: (owner: WorldNetwork, key: 'assigned' | 'unassigned') => string) {
  return (world: World): WallRow[] =>
    networks(world).flatMap(owner =>
      (['assigned', 'unassigned'] as const).map(key => ({
        id: idOf(owner, key),
        label: `${owner.tag} group, client ${key}`,
        relation: (seen: Seen) => relationToGroup(seen, owner, key),
      })),
    )
}

function ofGroups(idOf: (owner: WorldNetwork) => string) {
  return (world: World): WallRow[] =>
    networks(world).map(owner => ({
      id: idOf(owner),
      label: `${owner.tag} group`,
      relation: (seen: Seen) => relationToGroup(seen, owner),
    }))
}

/** One board for each way of being seen. */
function swotBoards(world: World): WallRow[] {
  return networks(world).flatMap(owner => [
    {
      id: owner.swot.boardId,
      label: `${owner.tag} board of the municipality`,
      relation: (seen: Seen) => relationToSwot(seen, owner, 'municipality'),
    },
    {
      id: owner.swot.sharedBoardId,
      label: `${owner.tag} shared board of the ngo`,
      relation: (seen: Seen) => relationToSwot(seen, owner, 'ngo', true),
    },
    {
      id: owner.swot.networkBoardId,
      label: `${owner.tag} board of the network`,
      relation: (seen: Seen) => relationToSwot(seen, owner, 'network'),
    },
  ])
}

/** A snapshot is an employer's through a placement that they see. */
function snapshots(world: World): WallRow[] {
  return networks(world).flatMap(owner =>
    clientKeys.map(key => ({
      id: owner.clients[key].snapshotId,
      label: `${owner.tag} snapshot ${key}`,
      relation: (seen: Seen) => {
        const asClient = relationToClient(seen, owner, key, 'profile')
        const throughPlacement = placementKeys.some(
          one =>
            placementFacts[one].client === key &&
            hasRole(seen, 'employer_contact', 'mentor') &&
            relationToPlacement(seen, owner, one).own,
        )
        return { ...asClient, own: asClient.own || throughPlacement }
      },
    })),
  )
}

/** A place is an employer's own; a trainee's are those that are open, and those of a placement. */
function vacancies(world: World): WallRow[] {
  return networks(world).flatMap(owner =>
    employerKeys.flatMap(key =>
      (['vacancyId', 'closedVacancyId'] as const).map(which => ({
        id: owner.employers[key][which],
        label: `${owner.tag} ${which} ${key}`,
        relation: (seen: Seen) => {
          const relation = relationToEmployer(seen, owner, key)
          return hasRole(seen, 'trainee') ? { ...relation, own: which === 'vacancyId' } : relation
        },
      })),
    ),
  )
}

/** The tables of the differential test: each row's read, change and add as the first wall decides them. */
export const wallTables: readonly WallTable[] = [
  {
    table: 'client',
    read: 'client.read-name',
    change: 'client.write-core',
    add: null,
    rows: ofClients(ids => ids.clientId, 'core'),
  },
  {
    table: 'client_core',
    read: 'client.read-core',
    change: 'client.write-core',
    add: 'client.write-core',
    rows: ofClients(ids => ids.clientId, 'core'),
  },
  {
    table: 'experience',
    read: 'client.read-profile',
    change: 'client.write-profile',
    add: 'client.write-profile',
    rows: ofClients(ids => ids.experienceId, 'profile'),
  },
  {
    table: 'competence_claim',
    read: 'client.read-profile',
    change: 'client.write-profile',
    add: 'client.write-profile',
    rows: ofClients(ids => ids.claimId, 'profile'),
  },
  {
    table: 'client_language',
    read: 'client.read-profile',
    change: 'client.write-profile',
    add: 'client.write-profile',
    rows: ofClients(ids => ids.languageId, 'profile'),
  },
  {
    table: 'client_wish',
    read: 'client.read-profile',
    change: 'client.write-profile',
    add: 'client.write-profile',
    rows: ofClients(ids => ids.wishId, 'profile'),
  },
  {
    table: 'client_statistic',
    read: 'client.read-statistic',
    change: null,
    add: null,
    rows: ofClients(ids => ids.statisticId, 'core'),
  },
  {
    table: 'guidance_note',
    read: 'client.read-guidance',
    change: 'client.write-guidance',
    add: 'client.write-guidance',
    rows: ofClients(ids => ids.guidanceNoteId, 'guidance'),
  },
  {
    table: 'special_note',
    read: 'client.read-special',
    change: 'client.write-special',
    add: 'client.write-special',
    rows: ofClients(ids => ids.specialNoteId, 'special'),
  },
  {
    table: 'fit_sighting',
    read: 'matching.read',
    change: null,
    add: null,
    rows: ofClients(ids => ids.fitSightingId, 'profile'),
  },
  {
    table: 'shortlist',
    read: 'shortlists.read',
    change: 'shortlists.answer',
    add: 'shortlists.write',
    rows: ofClients(ids => ids.shortlistId, 'profile'),
  },
  {
    table: 'shortlist_place',
    read: 'shortlists.read',
    change: 'shortlists.answer',
    add: 'shortlists.write',
    rows: ofClients(ids => ids.shortlistPlaceId, 'profile'),
  },
  {
    table: 'gathering_client',
    read: 'client.read-name',
    change: 'gatherings.bring-client',
    add: 'gatherings.bring-client',
    rows: ofClients(ids => ids.gatheringClientId, 'core'),
  },
  {
    table: 'gathering',
    read: 'gatherings.read',
    change: 'gatherings.write',
    add: 'gatherings.write',
    rows: ofNetworks(owner => owner.gatherings.gatheringId),
  },
  {
    table: 'gathering_guest',
    read: 'gatherings.read',
    change: 'gatherings.write',
    add: 'gatherings.write',
    rows: ofNetworks(owner => owner.gatherings.guestId),
  },
  {
    table: 'gathering_outcome',
    read: 'gatherings.read',
    change: 'gatherings.judge',
    add: 'gatherings.judge',
    rows: world =>
      networks(world).map(owner => ({
        id: owner.gatherings.outcomeId,
        label: `${owner.tag} outcome`,
        relation: (seen: Seen) => ({
          sameNetwork: seen.network === owner,
          own: seen.person.membershipId === owner.people.accountManager.membershipId,
        }),
      })),
  },
  {
    table: 'profile_snapshot',
    read: 'client.read-snapshot',
    change: 'client.publish-snapshot',
    add: 'client.publish-snapshot',
    rows: snapshots,
  },
  {
    table: 'employer',
    read: 'employers.read',
    change: 'employers.write',
    add: null,
    rows: ofEmployers((owner, key) => owner.employers[key].employerId),
  },
  {
    table: 'site',
    read: 'employers.read',
    change: 'contacts.write',
    add: 'contacts.write',
    rows: ofEmployers((owner, key) => owner.employers[key].siteId),
  },
  {
    table: 'contact',
    read: 'employers.read',
    change: 'contacts.write',
    add: 'contacts.write',
    rows: ofEmployers((owner, key) => owner.employers[key].contactId),
  },
  {
    table: 'contact_moment',
    read: 'engagement.read',
    change: 'engagement.record',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].contactMomentId),
  },
  {
    table: 'promise',
    read: 'engagement.read',
    change: 'engagement.record',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].promiseId),
  },
  {
    table: 'visit',
    read: 'engagement.read',
    change: 'engagement.record',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].visitId),
  },
  {
    table: 'csr_initiative',
    read: 'csr.read',
    change: 'csr.write',
    add: 'csr.write',
    rows: ofEmployers((owner, key) => owner.employers[key].csrInitiativeId),
  },
  {
    table: 'csr_place',
    read: 'csr.read',
    change: 'csr.write',
    add: 'csr.write',
    rows: ofEmployers((owner, key) => owner.employers[key].csrPlaceId),
  },
  {
    table: 'csr_profile',
    read: 'csr.read',
    change: 'csr.write',
    add: 'csr.write',
    rows: ofEmployers((owner, key) => owner.employers[key].csrProfileId),
  },
  {
    table: 'job_form',
    read: 'jobforms.read',
    change: 'jobforms.write',
    add: 'jobforms.write',
    rows: ofEmployers((owner, key) => owner.employers[key].jobFormId),
  },
  {
    table: 'tie',
    read: 'engagement.read',
    change: 'engagement.record',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].tieId),
  },
  {
    table: 'custom_field',
    read: 'employers.read',
    change: 'custom-fields.manage',
    add: 'custom-fields.manage',
    rows: world =>
      networks(world).map(owner => ({
        id: owner.employers.one.customFieldId,
        label: `${owner.tag} custom field`,
        relation: (seen: Seen) => ({ sameNetwork: seen.network === owner, own: false }),
      })),
  },
  {
    table: 'employer_merge',
    read: 'engagement.read',
    change: 'employers.merge',
    add: 'employers.merge',
    rows: ofEmployers((owner, key) => owner.employers[key].mergeId),
  },
  {
    table: 'employer_pair',
    read: 'engagement.record',
    change: 'employers.merge',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].pairId),
  },
  {
    table: 'employer_pair_search',
    read: 'employers.merge',
    change: 'employers.merge',
    add: 'employers.merge',
    rows: ofEmployers((owner, key) => owner.employers[key].pairSearchId),
  },
  {
    table: 'inbound_mail',
    read: 'inbox.sort',
    change: 'inbox.sort',
    add: null,
    rows: world =>
      networks(world).flatMap(owner =>
        employerKeys.map(key => ({
          id: owner.employers[key].inboundMailId,
          label: `${owner.tag} inbound mail ${key}`,
          relation: (seen: Seen) => ({ sameNetwork: seen.network === owner }),
        })),
      ),
  },
  {
    table: 'filed_mail',
    read: 'engagement.read',
    change: 'engagement.record',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].filedMailId),
  },
  {
    table: 'mailing',
    read: 'mailings.read',
    change: 'mailings.steer',
    add: 'mailings.send',
    rows: ofMailings(ids => ids.mailingId),
  },
  {
    table: 'mailing_recipient',
    read: 'mailings.read',
    change: 'mailings.steer',
    add: 'mailings.send',
    rows: ofMailings(ids => ids.mailingRecipientId),
  },
  {
    table: 'survey_round',
    read: 'surveys.read',
    change: 'surveys.run',
    add: 'surveys.run',
    rows: ofNetworks(owner => owner.employers.one.surveyRoundId),
  },
  {
    table: 'survey_invitation',
    read: 'surveys.read',
    change: 'surveys.fill',
    add: 'surveys.fill',
    rows: ofNetworks(owner => owner.employers.one.surveyInvitationId),
  },
  {
    table: 'survey_response',
    read: 'surveys.read',
    change: 'surveys.fill',
    add: 'surveys.fill',
    rows: ofNetworks(owner => owner.employers.one.surveyResponseId),
  },
  {
    table: 'argument',
    read: 'arguments.read',
    change: 'arguments.write',
    add: 'arguments.write',
    rows: ofNetworks(owner => owner.employers.one.argumentId),
  },
  {
    table: 'pitch',
    read: 'engagement.read',
    change: 'engagement.record',
    add: 'engagement.record',
    rows: ofEmployers((owner, key) => owner.employers[key].pitchId),
  },
  {
    table: 'service',
    read: 'network.read',
    change: 'services.write',
    add: 'services.write',
    rows: ofNetworks(owner => owner.services.serviceId),
  },
  {
    table: 'region_outline',
    read: 'network.read',
    change: null,
    add: 'outlines.write',
    rows: ofNetworks(owner => owner.services.outlineId),
  },
  {
    table: 'gap_action',
    read: 'network.read',
    change: null,
    add: 'tasks.write',
    rows: ofNetworks(owner => owner.services.gapActionId),
  },
  {
    table: 'sector_target',
    read: 'network.read',
    change: 'network.write',
    add: 'network.write',
    rows: ofNetworks(owner => owner.services.targetId),
  },
  {
    table: 'map_link',
    read: 'network.read',
    change: 'network.write',
    add: 'network.write',
    rows: ofNetworks(owner => owner.socialMap.linkId),
  },
  {
    table: 'map_run',
    read: 'network.read',
    change: 'network.write',
    add: 'network.write',
    rows: ofNetworks(owner => owner.socialMap.runId),
  },
  {
    table: 'letter',
    read: 'letters.read',
    change: 'letters.write',
    add: 'letters.write',
    rows: ofEmployers((owner, key) => owner.employers[key].letterId),
  },
  {
    table: 'letter_signer',
    read: 'letters.read',
    change: 'letters.write',
    add: 'letters.write',
    rows: ofEmployers((owner, key) => owner.employers[key].letterSignerId),
  },
  {
    table: 'letter_signature',
    read: 'letters.read',
    change: null,
    add: null,
    rows: ofEmployers((owner, key) => owner.employers[key].letterSignatureId),
  },
  {
    table: 'stakeholder_analysis',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.analysisId),
  },
  { table: 'swot_board', read: 'swot.read', change: 'swot.write', add: 'swot.write', rows: swotBoards },
  {
    table: 'swot_participant',
    read: 'swot.read',
    change: null,
    add: 'swot.take-part',
    rows: world =>
      networks(world).map(owner => ({
        id: owner.swot.participantId,
        label: `${owner.tag} participant`,
        relation: (seen: Seen) => ({
          ...relationToSwot(seen, owner, 'municipality'),
          own: seen.person.membershipId === owner.people.accountManager.membershipId,
        }),
      })),
  },
  ...(['card', 'pair', 'action'] as const).map(part => ({
    table: `swot_${part}`,
    read: 'swot.read' as const,
    change: 'swot.write' as const,
    add: 'swot.write' as const,
    rows: (world: World) =>
      networks(world).map(owner => ({
        id: owner.swot[`${part}Id`],
        label: `${owner.tag} ${part}`,
        relation: (seen: Seen) => relationToSwot(seen, owner, 'municipality'),
      })),
  })),
  {
    table: 'stakeholder_rater',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.raterId),
  },
  {
    table: 'stakeholder_sector',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.sectorId),
  },
  {
    table: 'stakeholder_figure',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.figureId),
  },
  {
    table: 'stakeholder',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.stakeholderId),
  },
  {
    table: 'stakeholder_participation',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.participationId),
  },
  {
    table: 'stakeholder_follow_up',
    read: 'stakeholders.read',
    change: 'stakeholders.write',
    add: 'stakeholders.write',
    rows: ofNetworks(owner => owner.stakeholders.followUpId),
  },
  {
    table: 'stakeholder_score',
    read: 'stakeholders.read',
    change: 'stakeholders.score',
    add: 'stakeholders.score',
    rows: world =>
      networks(world).map(owner => ({
        id: owner.stakeholders.scoreId,
        label: `${owner.tag} score`,
        relation: (seen: Seen) => ({
          sameNetwork: seen.network === owner,
          own: seen.person.membershipId === owner.people.accountManager.membershipId,
        }),
      })),
  },
  {
    table: 'network_audit',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.auditId),
  },
  {
    table: 'audited_relation',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.relationId),
  },
  {
    table: 'strategy_choice',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.choiceId),
  },
  {
    table: 'plan_budget_line',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.lineId),
  },
  {
    table: 'plan_spending',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.spendingId),
  },
  {
    table: 'plan_action',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.actionId),
  },
  {
    table: 'plan_batch',
    read: 'network.read',
    change: 'audits.write',
    add: 'audits.write',
    rows: ofNetworks(owner => owner.audit.batchId),
  },
  {
    table: 'audit_agreement',
    read: 'network.read',
    change: 'audits.agree',
    add: 'audits.agree',
    rows: world =>
      networks(world).map(owner => ({
        id: owner.audit.agreementId,
        label: `${owner.tag} agreement`,
        relation: (seen: Seen) => ({
          sameNetwork: seen.network === owner,
          own: seen.person.membershipId === owner.people.accountManager.membershipId,
        }),
      })),
  },
  {
    table: 'group_match',
    read: 'matching.group',
    change: 'matching.group',
    add: 'matching.group',
    rows: ofGroups(owner => owner.groups.groupId),
  },
  {
    table: 'group_match_run',
    read: 'matching.group',
    change: 'matching.group',
    add: 'matching.group',
    rows: ofGroups(owner => owner.groups.runId),
  },
  {
    table: 'group_match_choice',
    read: 'matching.group',
    change: 'matching.group',
    add: 'matching.group',
    rows: ofGroupClients((owner, key) => owner.groups.choiceIds[key]),
  },
  {
    table: 'group_match_pair',
    read: 'matching.group',
    change: null,
    add: null,
    rows: ofGroupClients((owner, key) => owner.groups.pairIds[key]),
  },
  { table: 'vacancy', read: 'vacancies.read', change: 'vacancies.write', add: 'vacancies.write', rows: vacancies },
  {
    table: 'placement',
    read: 'placements.read',
    change: null,
    add: 'placements.propose',
    rows: ofPlacements((owner, key) => owner.placements[key].placementId),
  },
  {
    table: 'follow_up',
    read: 'placements.read',
    change: null,
    add: null,
    rows: ofPlacements((owner, key) => owner.placements[key].followUpId),
  },
  {
    table: 'agreement',
    read: 'agreements.read',
    change: null,
    add: null,
    rows: ofPlacements((owner, key) => owner.placements[key].agreementId),
  },
]
