import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { conceptGraph, type ConceptGraph } from '~/areas/matching/suggest/concept-graph'
import { namedInText } from '~/areas/matching/suggest/named-in-text'
import { textIndex } from '~/areas/matching/suggest/text-index'
import { check, defineBench, timed, type BenchCase, type BenchRun } from './harness'
import { seededRandom } from './random'
import { escoFolder, readSuggestData, type SuggestData } from './suggest-data'
import { drawHiddenCases, engineAnswer, TenNearest, type HiddenCase } from './suggest-hidden'
import { measureStories, stories, storyDepth } from './suggest-stories'
import { interval, mean, ndcg, recall } from './suggest-measures'
import { askTitles, titlesRead } from './suggest-titles'

export default defineBench({
  name: 'suggest',
  summary: 'hidden ESCO skills found again, titles to occupations, time and memory of suggestions',
  async run(run) {
    const data = readSuggestData()
    if (!data) return { data: `ESCO was not found in ${escoFolder}; only stories were measured`, cases: storyCases() }
    const graph = await timed(() => conceptGraph(data.profiles))
    const hidden = await hiddenCases(run, data, graph.value)
    const titles = ['nl', 'en'].map(lang => titleCase(run, data, lang))
    const text = await textCases(data)
    const building: BenchCase = {
      case: `building the graph, ${graph.value.occupations.length} occupations, ${graph.value.competences.length} competences`,
      value: round(graph.cpuSeconds),
      unit: 's CPU',
      better: 'lower',
      checked: 'its answers are those measured above',
    }
    return { data: `ESCO 1.2.0, seed ${run.seed}`, cases: [...hidden, ...titles, building, ...text, ...storyCases()] }
  },
})

async function hiddenCases(run: BenchRun, data: SuggestData, graph: ConceptGraph): Promise<BenchCase[]> {
  const cases = drawHiddenCases(data, 600, run.seed)
  const ours = await timed(() => cases.map(one => engineAnswer(data, graph, one)))
  const nearest = new TenNearest(data)
  const theirs = cases.map(one => nearest.answer(one))
  cases.forEach(({ shown }, i) => check(!ours.value[i]?.some(id => shown.includes(id)), 'nothing known is suggested'))
  check(
    JSON.stringify(engineAnswer(data, graph, cases[0] as HiddenCase)) === JSON.stringify(ours.value[0]),
    'same again',
  )
  const checked = 'nothing known is suggested, and the same question gives the same answer'
  const measures = { 'nDCG@20': ndcg, 'recall@20': recall }
  const quality = Object.entries(measures).map(([name, measure]): BenchCase => {
    const score = (answers: string[][]) => cases.map((one, i) => measure(answers[i] as string[], one.hidden, 20))
    const [own, other] = [score(ours.value), score(theirs)]
    const better = own.map((value, i) => value - (other[i] as number))
    const random = seededRandom(run.seed)
    return {
      case: `${name} of hidden skills, ${cases.length} occupations, siblings left out, 95 % interval ${written(interval(own, random))}`,
      value: round(mean(own)),
      unit: '',
      better: 'higher',
      aim: name === 'nDCG@20' ? 0.42 : undefined,
      beside: [
        { what: `ten nearest in this run, ${written(interval(other, random))}`, value: round(mean(other)) },
        { what: `more than the ten nearest, ${written(interval(better, random))}`, value: round(mean(better)) },
      ],
      checked,
    }
  })
  const millis = round((ours.cpuSeconds * 1000) / cases.length)
  return [
    ...quality,
    { case: 'one set of further competences', value: millis, unit: 'ms CPU', better: 'lower', checked },
  ]
}

function titleCase(run: BenchRun, data: SuggestData, lang: string): BenchCase {
  const { questions, precisions, millisPerTitle } = askTitles(data, lang, 1000, run.seed)
  return {
    case: `MAP of titles kept apart, ${lang}, ${questions} titles, first ${titlesRead}, 95 % interval ${written(interval(precisions, seededRandom(run.seed)))}`,
    value: round(mean(precisions)),
    unit: '',
    better: 'higher',
    beside: [
      {
        what: `ms for one title on the clock: ${round(millisPerTitle)}; titles found at all`,
        value: round(mean(precisions.map(Math.sign))),
      },
    ],
    checked: 'no label of a wanted occupation that is left in the index reads as the title asked for',
  }
}

/** Not a sample: stories that were read by hand, against the starter list. */
function storyCases(): BenchCase[] {
  const [ours, without] = [measureStories({ withVerbs: true }), measureStories({ withVerbs: false })]
  const checked = 'the same figures are asked of it by a test'
  return (['recall', 'precision'] as const).map(measure => ({
    case: `${measure} of competences in ${stories.length} stories, first ${storyDepth}`,
    value: round(ours[measure]),
    unit: '',
    better: 'higher',
    beside: [{ what: 'without reading forms of verbs', value: round(without[measure]) }],
    checked,
  }))
}

const story =
  'Wij zoeken een heftruckchauffeur voor ons magazijn in Breda. Je laadt en lost vrachtwagens, verzamelt orders en ' +
  'houdt de voorraad bij. Ervaring als orderpicker of logistiek medewerker is mooi. You prepare reports, use ' +
  'spreadsheets software and work in a team. Een vorkheftruckcertificaat is nodig; wij helpen daarbij.'

async function textCases(data: SuggestData): Promise<BenchCase[]> {
  const before = heldMebibytes()
  const built = await timed(() => textIndex([...data.occupations, ...data.skills]))
  const memory = heldMebibytes() - before
  const asked = await timed(() => {
    for (let i = 0; i < 5; i++) namedInText(built.value, story, { count: 20 })
  })
  const found = namedInText(built.value, story, { count: 20 })
  check(found.length > 0, 'the text names concepts')
  for (const { spans } of found) {
    check(
      spans.length > 0 && spans.every(({ start, end }) => start < end && end <= story.length),
      'spans lie in the text',
    )
  }
  const checked = 'every concept found rests on words that lie in the text'
  return [
    {
      case: `index of ${built.value.labels.length} labels`,
      value: round(built.cpuSeconds),
      unit: 's CPU',
      better: 'lower',
      checked,
    },
    { case: 'memory of that index', value: Math.round(memory), unit: 'MB', better: 'lower', checked },
    { case: 'a text of 47 words', value: round(asked.cpuSeconds * 200), unit: 'ms CPU', better: 'lower', checked },
  ]
}

/** What arrays and objects hold, after collecting garbage. */
function heldMebibytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1024 / 1024
}

const round = (value: number) => Number(value.toFixed(4))
const written = ([low, high]: [number, number]) => `${low.toFixed(3)} to ${high.toFixed(3)}`
