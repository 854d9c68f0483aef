/** The thing does not exist, or is not the actor's: the same answer, by design. */
export class NotFoundError extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFoundError'
  }
}

/** A request that nobody signed in may make. */
export class SignedOutError extends Error {
  constructor() {
    super('signed out')
    this.name = 'SignedOutError'
  }
}

/** The thing is known under another id now: what was asked of it is asked of that one. */
export class MovedError extends Error {
  constructor(
    readonly fromId: string,
    readonly toId: string,
    /** Address to go to when the id does not stand in the one that was asked. */
    readonly home: string,
  ) {
    super('moved')
    this.name = 'MovedError'
  }
}
