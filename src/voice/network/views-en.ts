import type { NetworkViewsMessages } from './views-messages.js'

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'brightest path', other: 'brightest paths' },
  value: { one: 'path of most value', other: 'paths of most value' },
  wilson: { one: 'path surest to convert', other: 'paths surest to convert' },
} as const

/** The views beside the network, in English. */
export const networkViewsEn: NetworkViewsMessages = {
  model: 'by the model',
  columns: {
    path: 'Path',
    touchpoint: 'Touchpoint',
    conversions: 'Conversions',
    journeys: 'Journeys',
    rate: 'Converted',
    interval: '95% interval',
    medianTime: 'Median time',
    share: 'Of all conversions',
    running: 'Running share',
    value: 'Value',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `${f.percent(share)} of conversions took the one ${PATHS[rank].one}`,
        other: `${f.percent(share)} of conversions took one of the {n} ${PATHS[rank].other}`,
      }),
    none: 'No path is taken often enough, with conversions, to be named',
    caption: 'Observed paths, in the order chosen; repeats as one',
    rank: 'Ordered by',
    ranks: { conversions: 'Conversions', value: 'Value', wilson: 'Rate, at least' },
    covers: (journeys, conversions, f) =>
      `The picture covers ${f.percent(journeys)} of journeys${conversions === null ? '' : ` and ${f.percent(conversions)} of conversions`}.`,
    support: (least, variants, f) =>
      `Of ${f.plural(variants, { one: '{n} distinct path', other: '{n} distinct paths' })}, those are named that have at least ${f.plural(least, { one: '{n} journey', other: '{n} journeys' })}.`,
    likely: 'For contrast: paths that the model thinks likely',
    likelyNote:
      'Not observed. The model forgets where a journey came from, so it joins beginnings with ends that may never have met.',
    likelyShare: 'Share by the model',
    observedShare: 'Observed share',
    neverSeen: 'never seen',
  },
  holes: {
    title: (name, rate, f) => `The blackest hole: ${name}, where ${f.percent(rate)} of visits are lost`,
    none: 'No touchpoint loses surely more than its kind',
    caption: {
      excess: 'Ranked by about how many conversions are lost beyond what the kind expects, at least, by the model',
      lost: 'Ranked by how many are lost there',
      rate: 'Ranked by the share of visits lost there',
    },
    rank: 'Ranked by',
    ranks: { excess: 'Excess', lost: 'Number lost', rate: 'Share lost' },
    lost: 'Lost',
    visits: 'Of visits',
    lossRate: 'Share lost',
    expected: 'Expected',
    times: 'Times expected',
    atStake: 'At stake (model)',
    excess: 'Excess (model)',
    excessLow: 'Excess, at least',
    light: 'Of conversions, passed here',
    verdict: 'Verdict',
    both: 'star and hole',
    differs: (byExcess, byLost, byRate) =>
      `First by excess: ${byExcess}; by number lost: ${byLost}; by share lost: ${byRate}.`,
    together: (judged, f) =>
      `Touchpoints judged together: ${f.count(judged)}; on average at most one black hole in twenty is chance.`,
    tooFew: 'Under 30 settled visits, here or of all others together, there is no verdict: too few.',
  },
  credits: {
    title: 'Whom do conversions belong to? It depends on the method',
    caption: 'Conversions credited to touchpoints, by method',
    method: 'Method',
    methods: {
      removal: 'Removal effect',
      first: 'First touch',
      last: 'Last touch',
      linear: 'Linear',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Time decay',
    },
    rules: {
      removal: 'What would be missing without it, by the model',
      first: 'All to the first touch',
      last: 'All to the last touch',
      linear: 'The same to every touch',
      'linear-distinct': 'The same to every touchpoint on the way: the Shapley value',
      position: '40% to the first, 40% to the last, the rest in between',
      'time-decay': 'Half as much for every 7 days before the conversion',
    },
    unmodelled: 'Outside the model',
    total: 'All conversions',
    note: 'Each column sums to all conversions. None of them measures what a touchpoint caused: they share out what happened, also the one named removal effect, in grey, which is the model’s.',
  },
  whatIf: {
    title: (name) => `What if ${name} lost fewer, or more?`,
    choose: 'Touchpoint',
    label: (name) => `Share lost at ${name}`,
    value: (from, to, f) => `${f.percent(to)} instead of ${f.percent(from)}`,
    remove: 'Remove it',
    plug: 'Plug the hole',
    asExpected: 'As its kind',
    reset: 'As it is',
    more: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), { one: 'about {n} conversion', other: 'about {n} conversions' })} more, on top of ${f.count(of)}, by the model`,
    fewer: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), { one: 'about {n} conversion', other: 'about {n} conversions' })} fewer, of ${f.count(of)}, by the model`,
    same: 'As many conversions as there are',
    rate: (from, to, f) => `${f.percent(from)} of journeys convert by the model; then ${f.percent(to)}`,
    none: 'Nobody is known to move on from here, so the model has no answer.',
    note: 'A model estimate, no measured uplift: it takes who would stay to go on as others go on from here.',
    includesOpen: 'Journeys still under way are counted as the model expects them to end.',
    hint: 'Drag the ring in the picture, or use the slider.',
  },
  trace: {
    title: 'Journeys by way',
    search: 'Find journeys by their way',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, { one: '{n} journey passes', other: '{n} journeys pass' })} ${t.path}${t.steps > 1 ? (t.adjacent ? ', one at once after the other' : ', in this order') : ''}: ${f.percent(t.rate)} convert (${f.range(t.low, t.high)}), against ${f.percent(t.rateOfAll)} of all; ${f.count(t.lost)} lost, ${f.count(t.open)} still under way.`,
    nobody: (path) => `No journey passes ${path} in this order.`,
    unknown: (words, f) => `No touchpoint is called ${f.list(words.map((word) => `“${word}”`))}.`,
    nothing: 'Point at a touchpoint or choose one, then another for journeys through both; or search.',
    clear: 'Clear',
    into: (name) => `To ${name} from`,
    outOf: (name) => `From ${name} to`,
    kinds: {
      start: 'the beginning',
      unobserved: 'what was not observed',
      converted: 'conversion',
      lost: 'lost',
      open: 'still under way',
      ended: 'a good end',
    },
    again: 'here again at once',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}: ${f.plural(a.touches, { one: '{n} touch', other: '{n} touches' })}${a.spanMs > 0 ? ` in ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : `; now at the stage ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} step', other: '{n} steps' })} back from ${a.furthest ?? ''}` : ''}`,
    summary: (a, f) =>
      [
        `Outcome: ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} device', other: '{n} devices' })}, ${f.plural(a.switches, { one: '{n} change', other: '{n} changes' })} between them.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Longest silence: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`Silent for ${f.duration(a.silentSinceMs)} when observation ended.`]),
      ].join(' '),
    unknown: (actor) => `Nobody is known as ${actor}.`,
    silence: (ms, f) => `${f.duration(ms)} of silence`,
    silentSince: (ms, f) => `silent for ${f.duration(ms)}`,
    comesBack: 'comes back',
    unobserved: 'something was not observed',
    converts: 'converts',
    isLost: 'is lost',
    changesTo: (device) => `changes to ${device}`,
    closing: '(no touchpoint)',
    now: 'end of observation',
    caption: 'Touches of one person, in order',
    channel: 'Channel',
    device: 'Device',
  },
  switches: {
    title: (share, f) => `Of journeys with a known device, ${f.percent(share)} change it`,
    note: (switching, staying, f) =>
      `Of journeys that change, ${f.percent(switching)} convert; of those that stay, ${f.percent(staying)}. Longer journeys have more chances to change: this is no effect of changing.`,
    caption: 'From one touch to the next: which device follows which',
    from: 'From',
    sequences: 'Most frequent sequences',
    sequence: 'Sequence',
    none: 'No device is known',
  },
  influence: {
    title: (share, f) => `Of converted journeys with a direct touch, ${f.percent(share)} had an indirect one before it`,
    none: 'No converted journey met a touchpoint that is declared direct',
    only: (n, f) =>
      `Of converted journeys ${f.count(n.both)} met both kinds, ${f.count(n.indirect)} only indirect touches, ${f.count(n.direct)} only direct ones${n.unknown > 0 ? `, ${f.count(n.unknown)} none that is declared` : ''}${n.noTouchpoint > 0 ? `; ${f.plural(n.noTouchpoint, { one: '{n} has', other: '{n} have' })} no touch` : ''}.`,
    caption: 'Converted journeys by what they met',
    kind: 'Kind',
    reached: 'Converted journeys that met it',
    credit: 'Conversions credited',
    touches: 'Touches',
    kinds: {
      indirect: 'Indirect',
      direct: 'Direct',
      online: 'Online',
      store: 'In the store',
      peer: 'Among people',
      brand: 'From the brand',
      unknown: 'Not declared',
    },
    credited: (method) => `Credited by: ${method}.`,
  },
  controls: {
    title: 'What is shown',
    coverage: 'Journeys covered',
    detail: 'Ways drawn',
    detailAuto: 'as many as fit',
    group: 'Bodies',
    touchpoints: 'Touchpoints',
    all: 'All',
    cohort: 'First seen',
    outcome: 'Outcome',
    reset: 'Show everything',
    kept: (journeys, all, f) =>
      `${f.count(journeys)} of ${f.plural(all, { one: '{n} journey', other: '{n} journeys' })}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}: ${f.percent(converted)} of the converted go this way, ${f.percent(lost)} of the lost`,
    caption: 'Share of converted and of lost journeys that used a way, widest difference first',
    way: 'Way',
    points: 'Difference, percentage points',
    times: 'With it, times without',
    none: 'No difference between ways survives the correction for many tests.',
    note: (ways, tested, f) =>
      `${f.count(ways)} of ${f.plural(tested, { one: '{n} way tested', other: '{n} ways tested' })} ${f.plural(ways, { one: 'differs', other: 'differ' })} so that it survives the correction for many tests at ${f.percent(0.1)} (Fisher’s exact test, Benjamini and Hochberg). A difference is no cause.`,
  },
}
