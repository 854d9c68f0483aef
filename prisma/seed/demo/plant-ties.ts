import { runAsMember } from '~/access/run.server'
import { addTie } from '~/areas/employers/add-tie.server'
import { TieInput } from '~/areas/employers/tie-input'
import { must } from './history'
import type { DemoEmployer } from './plant-employers'
import type { DemoPerson } from './plant-network'

/** A group with two branches, a supplier and two former colleagues, among the first employers of an account manager. */
export async function plantTies(owner: DemoPerson, employers: readonly DemoEmployer[]): Promise<void> {
  const [group, north, south, supplier] = employers
  if (!group || !north || !south || !supplier) return
  await runAsMember(owner.membershipId, async ctx => {
    const tie = async (employerId: string, more: object) => must(await addTie(ctx, employerId, TieInput.parse(more)))
    await tie(group.id, { way: 'parent.from', employerId: north.id, startedOn: '2019-01-01' })
    await tie(north.id, { way: 'branch.from', employerId: south.id, startedOn: '2021-06-01' })
    await tie(supplier.id, { way: 'supplier.from', employerId: group.id, note: 'Levert elke week.' })
    await tie(supplier.id, {
      way: 'former_colleague.from',
      contactId: supplier.contactId,
      otherContactId: group.contactId,
    })
    await tie(supplier.id, { way: 'introduced.to', membershipId: owner.membershipId })
  })
}
