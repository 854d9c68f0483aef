/** Whether the name beside a change is that of a job (`placements.ask-follow-ups`) and not of a person. */
export function isJobActor(name: string): boolean {
  return /^[a-z]+\.[a-z]+(-[a-z0-9]+)*$/.test(name)
}
