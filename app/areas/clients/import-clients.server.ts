import { Prisma } from '~/platform/prisma/client'
import { filled, type ImportPlan, type RowProblem } from '~/areas/imports/import-plan'
import { classifyAgainst } from '~/areas/imports/import-rows.store.server'
import { clientsTable } from './files'

/** A sender's id counts within the organisation, so that two organisations can both have a client 1. */
export function ownClientId(organisationId: string | null, id: string): string {
  return `${organisationId}/${id}`
}

/**
 * `clients.csv`: files of the importer's own organisation, with the importer as case manager. A file that is there already
 * changes only when the importer is assigned to it.
 */
export const clientsPlan: ImportPlan<typeof clientsTable.columns> = {
  kind: 'clients',
  permission: 'clients.import',
  table: clientsTable,
  keepsExtra: true,
  needsMember: true,
  stage: (row, run) => {
    const { client_id, hours_min, hours_max, max_travel_km, ...values } = row.values
    const numbers = {
      hours_min: hours_min && Math.floor(hours_min),
      hours_max: hours_max && Math.ceil(hours_max),
      max_travel_km: max_travel_km && Math.round(max_travel_km),
    }
    return {
      line: row.line,
      externalId: ownClientId(run.organisationId, client_id),
      cells: filled({ ...values, ...numbers }, row.extra),
    }
  },
  check: async (ctx, run, limit) => {
    const rows = await ctx.db.$queryRaw<Omit<RowProblem, 'expected'>[]>`
      select r.line, 'client_id' as "column", split_part(r.external_id, '/', 2) as found from import_row r
      join client c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
      where r.run_id = ${run.id}::uuid and not exists (select from assignment a where a.client_id = c.id and a.membership_id = ${run.membershipId}::uuid
        and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
      order by r.line limit ${limit}`
    return rows.map(row => ({ ...row, expected: { code: 'idIn' as const, params: { file: 'assignment' } } }))
  },
  classify: (ctx, run) =>
    classifyAgainst(
      ctx.db,
      run.id,
      Prisma.sql`
        select r.line, r.cells, c.id, null::uuid as employer_id, jsonb_build_object('first_name', c.first_name, 'last_name', c.last_name,
          'birth_date', k.birth_date, 'postcode', k.postcode, 'hours_min', k.hours_min, 'hours_max', k.hours_max,
          'max_travel_km', k.max_travel_km, 'email', k.email, 'phone', k.phone, 'extra', k.extra) as held
        from import_row r
        left join client c on c.network_id = ${run.networkId}::uuid and c.external_id = r.external_id
        left join client_core k on k.id = c.id
        where r.run_id = ${run.id}::uuid`,
    ),
  merge: async (ctx, run, { from, to }) => {
    const day = Prisma.sql`${ctx.now}::timestamptz::date`
    const fresh = Prisma.sql`from import_row r where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'new'`
    await ctx.db.$executeRaw`
      with n as materialized (select ctx.next_client_number() as first)
      insert into client (id, network_id, organisation_id, external_id, number, first_name, last_name, status, ladder_step_since, created_at, updated_at)
      select r.subject_id, r.network_id, ${run.organisationId}::uuid, r.external_id, n.first + row_number() over (order by r.line) - 1,
        r.after->>'first_name', r.after->>'last_name', 'intake', ${day}, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
      from import_row r cross join n
      where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'new'`
    await ctx.db.$executeRaw`
      insert into assignment (id, network_id, client_id, membership_id, organisation_id, function, special_granted, starts_on, created_at)
      select uuidv7(), r.network_id, r.subject_id, ${run.membershipId}::uuid, ${run.organisationId}::uuid, 'casemanager', true, ${day},
        ${ctx.now}::timestamptz ${fresh}`
    await ctx.db.$executeRaw`
      insert into client_core (network_id, id, birth_date, email, phone, postcode, hours_min, hours_max, max_travel_km, day_parts, extra, updated_at)
      select r.network_id, r.subject_id, (r.after->>'birth_date')::date, r.after->>'email', r.after->>'phone', r.after->>'postcode',
        (r.after->>'hours_min')::int, (r.after->>'hours_max')::int, (r.after->>'max_travel_km')::int, '{}', coalesce(r.after->'extra', '{}'),
        ${ctx.now}::timestamptz ${fresh}`
    await ctx.db.$executeRaw`
      update client c set first_name = coalesce(r.after->>'first_name', c.first_name), last_name = coalesce(r.after->>'last_name', c.last_name),
        version = c.version + 1, updated_at = ${ctx.now}::timestamptz
      from import_row r where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'changed' and c.id = r.subject_id`
    await ctx.db.$executeRaw`
      update client_core k set birth_date = coalesce((r.after->>'birth_date')::date, k.birth_date), email = coalesce(r.after->>'email', k.email),
        phone = coalesce(r.after->>'phone', k.phone), postcode = coalesce(r.after->>'postcode', k.postcode),
        hours_min = coalesce((r.after->>'hours_min')::int, k.hours_min), hours_max = coalesce((r.after->>'hours_max')::int, k.hours_max),
        max_travel_km = coalesce((r.after->>'max_travel_km')::int, k.max_travel_km), extra = k.extra || coalesce(r.after->'extra', '{}'),
        updated_at = ${ctx.now}::timestamptz
      from import_row r where r.run_id = ${run.id}::uuid and r.line between ${from} and ${to} and r.state = 'changed' and k.id = r.subject_id`
  },
  tell: async (ctx, run) => {
    const rows = await ctx.db.$queryRaw<{ clientId: string; state: string; before: unknown; after: unknown }[]>`
      select subject_id as "clientId", state, before, after from import_row where run_id = ${run.id}::uuid and state in ('new', 'changed') order by line`
    for (const { clientId, state, before, after } of rows) {
      ctx.record({
        kind: state === 'new' ? 'clients.client-added' : 'clients.core-changed',
        subject: { type: 'client', id: clientId },
        dataClass: 'client',
        clientId,
        before,
        after: state === 'new' ? { importRunId: run.id } : after,
      })
    }
  },
}
