import type { NotePart } from '../note-parts'

/** The note of a contact moment, with the names of the colleagues in it. */
export function NoteText({ parts }: { parts: readonly NotePart[] }) {
  return (
    <p className="prose">
      <span>{parts.map((part, index) => (part.isMention ? <strong key={index}>{part.text}</strong> : part.text))}</span>
    </p>
  )
}
