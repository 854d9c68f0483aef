import type { AgreementContent } from './agreement-content'

/** The draft of a new version after a cancelled or declined one: every fact is copied, only the version goes up. */
export function nextVersion(content: AgreementContent): AgreementContent {
  return { ...content, heading: { ...content.heading, version: (content.heading.version ?? 0) + 1 } }
}
