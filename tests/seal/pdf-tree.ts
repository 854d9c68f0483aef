import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString, type PdfObject } from '@libpdf/core'

export interface TreeNode {
  tag: string
  scope?: string
  language?: string
  alt?: string
  actual?: string
  /** Number of marked pieces of a page that belong to this tag. */
  pieces: number
  children: TreeNode[]
}

export interface TaggedFile {
  language: string | undefined
  marked: boolean
  showsTitle: boolean
  root: TreeNode
  pages: { text: string }[]
}

/** Reads the structure tree of a PDF with a parser that is not the one that wrote it. */
export async function readTags(bytes: Uint8Array): Promise<TaggedFile> {
  const pdf = await PDF.load(bytes)
  const follow = (value: PdfObject | undefined): PdfObject | undefined =>
    value instanceof PdfRef ? (pdf.getObject(value) ?? undefined) : value
  const dictOf = (value: PdfObject | undefined) => {
    const found = follow(value)
    return found instanceof PdfDict ? found : undefined
  }
  const get = (dict: PdfDict | undefined, key: string) => follow(dict?.get(key))
  const words = (value: PdfObject | undefined) =>
    value instanceof PdfString ? value.asString() : value instanceof PdfName ? value.value : undefined
  const isTrue = (dict: PdfDict | undefined, key: string) =>
    (get(dict, key) as { value?: boolean } | undefined)?.value === true

  const read = (dict: PdfDict): TreeNode => {
    const kids = get(dict, 'K')
    const list = kids instanceof PdfArray ? [...kids].map(follow) : [kids]
    const elements = list.filter((kid): kid is PdfDict => kid instanceof PdfDict && words(get(kid, 'S')) !== undefined)
    return {
      tag: words(get(dict, 'S')) ?? '',
      scope: words(get(dictOf(dict.get('A')), 'Scope')),
      language: words(get(dict, 'Lang')),
      alt: words(get(dict, 'Alt')),
      actual: words(get(dict, 'ActualText')),
      pieces: list.filter(kid => kid instanceof PdfNumber || (kid instanceof PdfDict && kid.has('MCID'))).length,
      children: elements.map(read),
    }
  }

  const catalog = pdf.getCatalog()
  const tree = dictOf(catalog.get('StructTreeRoot'))
  if (!tree) throw new Error('no structure tree')
  const root = read(tree)
  return {
    language: words(get(catalog, 'Lang')),
    marked: isTrue(dictOf(catalog.get('MarkInfo')), 'Marked'),
    showsTitle: isTrue(dictOf(catalog.get('ViewerPreferences')), 'DisplayDocTitle'),
    root,
    pages: pdf.getPages().map(page => ({ text: page.extractText().text })),
  }
}

export function allNodes(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(allNodes)]
}
