/** The event of a change on a board: always about the board, whatever part it was, so that who reads the board reads it. */
export function boardEvent(
  what:
    | 'started'
    | 'changed'
    | 'card-added'
    | 'card-changed'
    | 'card-placed'
    | 'card-removed'
    | 'card-restored'
    | 'cards-linked'
    | 'pair-changed'
    | 'pair-removed'
    | 'action-added'
    | 'shared'
    | 'unshared'
    | 'agreed'
    | 'superseded',
  boardId: string,
  after: object,
  before?: object,
) {
  return {
    kind: `network.swot-${what}`,
    subject: { type: 'swot_board', id: boardId },
    dataClass: 'business' as const,
    after,
    before,
  }
}
