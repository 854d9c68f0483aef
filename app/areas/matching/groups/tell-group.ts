/** An event of a group. Its clients are not named in it: each proposal has an event of its own. */
export function groupEvent(what: string, groupId: string, after: object) {
  return {
    kind: `matching.group-${what}`,
    subject: { type: 'group_match', id: groupId },
    dataClass: 'profile' as const,
    after,
  }
}
