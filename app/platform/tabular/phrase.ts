/** A short statement about a cell or file, kept as code and numbers so that it can be said in any language. */
export interface Phrase {
  code: PhraseCode
  params?: Record<string, string | number>
}

export type PhraseCode =
  | 'raw'
  | 'empty'
  | 'filled'
  | 'text'
  | 'textMax'
  | 'integer'
  | 'integerRange'
  | 'decimal'
  | 'decimalRange'
  | 'date'
  | 'postcode'
  | 'yesNo'
  | 'oneOf'
  | 'listOf'
  | 'url'
  | 'email'
  | 'digits'
  | 'code'
  | 'emptyFile'
  | 'header'
  | 'noColumn'
  | 'columnOnce'
  | 'columnTwice'
  | 'columnName'
  | 'cells'
  | 'unclosedQuote'
  | 'closedQuote'
  | 'strayQuote'
  | 'quoteWhole'
  | 'notUtf8'
  | 'utf16'
  | 'oldExcel'
  | 'binary'
  | 'unreadableXlsx'
  | 'tooLarge'
  | 'utf8Csv'
  | 'csvOrXlsx'
  | 'atMost'
  | 'repeated'
  | 'onceOnly'
  | 'unknownId'
  | 'idIn'
  | 'openDraft'
  | 'notReadable'
  | 'readableFile'
  | 'after'
  | 'rows'
  | 'workbookRows'

/** Every phrase in one language; `{{name}}` is filled from the phrase's params. */
export type PhraseTexts = Readonly<Record<PhraseCode, string>>

/** The words of a phrase in the language of the given texts. */
export function sayPhrase(phrase: Phrase, texts: PhraseTexts): string {
  return texts[phrase.code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(phrase.params?.[name] ?? ''))
}

/** What was found, quoted as it stood in the file, cut to a printable length. */
export function rawPhrase(text: string): Phrase {
  const printable = text.replace(/[\r\n\t\u0000-\u001f]+/g, ' ')
  return text === ''
    ? { code: 'empty' }
    : { code: 'raw', params: { text: printable.length > 60 ? `${printable.slice(0, 57)}...` : printable } }
}
