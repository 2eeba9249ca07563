/** What stands behind the numbers of a page. */
export type GuideData = 'sample' | 'generated' | 'made-up' | 'stated'

/** One page: a question of product.md's list, or a model, and what answers it. */
export interface Guide {
  /** `question-1` to `question-12`, `model-1` to `model-17`. */
  readonly id: string
  readonly title: string
  /** What to look at, in a few plain sentences. */
  readonly answer: string
  /** The chart, view or part that answers. */
  readonly view: string
  readonly data: GuideData
  /** Ids of further stories. */
  readonly stories: readonly string[]
}

/** The twelve questions of a product team. */
export const questions: readonly Guide[] = [
  {
    id: 'question-1',
    title: 'Where is this person now, and how far did they step back?',
    answer:
      'Each dot of the circles is a person. Follow one: the line is their way, the sentence below says in which ring they stand and how many rings they moved outward. Choose another person by name, or click a dot.',
    view: 'Circles.Follow, Circles.FollowControl; ActorJourneyView',
    data: 'sample',
    stories: ['circles-questions--where-is-this-person', 'network-views--one-real-prospect'],
  },
  {
    id: 'question-2',
    title: 'Where do most prospects disappear, and to where?',
    answer:
      'At each stage the funnel parts those who did not go on into lost (hatched), still open (dotted) and unknown. The network says at which touchpoint it happens: the list ranks black holes by excess, by number and by share, which is not the same place.',
    view: 'FunnelChart; NetworkHoles',
    data: 'sample',
    stories: ['funnel--default', 'network-views--where-do-most-disappear', 'linked-charts--who-was-lost-here'],
  },
  {
    id: 'question-3',
    title: 'Which segment fell this period, and which channel is responsible?',
    answer:
      'Each stage has its key figure with target and course. Where it got worse, the chips name the channels responsible: what their own rate did, and what their share of the base did.',
    view: 'Funnel.Kpis; FunnelComparisonChart',
    data: 'made-up',
    stories: ['funnel-periods--key-figures', 'funnel-periods--ghost-of-the-earlier-period'],
  },
  {
    id: 'question-4',
    title: 'Which sequence of touches leads to sales?',
    answer:
      'Bright paths are sequences of touchpoints that led to many conversions, as observed. Point at a row and its path lights up in the network. A path is no proof that it causes the sale.',
    view: 'NetworkPaths; NetworkChart',
    data: 'sample',
    stories: ['network-views--which-sequence-leads-to-sales', 'network-views--two-in-this-order'],
  },
  {
    id: 'question-5',
    title: 'What happens after the purchase: gone, repeat, advocate?',
    answer:
      'The circles open the ring of customers into those who moved in, held or moved out; dashed arcs are people who came round again. The loop then lets you ask what would follow if more of them recommended.',
    view: 'Circles.RingFunnel, Circles.Reentries; Loop.WhatIf',
    data: 'sample',
    stories: ['circles-questions--after-the-purchase', 'loop--after-the-purchase', 'loop-views--what-if'],
  },
  {
    id: 'question-6',
    title: 'What share of new visitors do existing customers bring?',
    answer:
      'The joint of the loop says it: the share of new people whom existing ones brought. The generations show whom those bring in turn.',
    view: 'LoopChart; Loop.Generations',
    data: 'sample',
    stories: ['loop--brought-by-customers', 'loop-views--generations'],
  },
  {
    id: 'question-7',
    title: 'Does retargeting bring people back, and at which gap?',
    answer:
      'With only losses and returns drawn, each gap between two stages shows who was lost there and who of them came back. The tooltip names the channels that brought them.',
    view: 'FunnelChart streams',
    data: 'sample',
    stories: ['funnel-recovery--at-every-gap', 'funnel-recovery--in-the-sample'],
  },
  {
    id: 'question-8',
    title: 'Are all stages served, or only a few?',
    answer:
      'Bands run through the stages, one for each channel: a stage that a channel does not serve has no band of it. Below stand the guiding question of each stage and its organic and paid tactics.',
    view: 'FunnelChart breakdown; Funnel.Guide; FunnelMultiplesChart',
    data: 'made-up',
    stories: ['funnel-presets--extended-five-with-tactics', 'funnel-channels--small-multiples'],
  },
  {
    id: 'question-9',
    title: 'How did the channels’ effectiveness and rank change between two periods?',
    answer:
      'Bars are rates with their intervals, slopes are ranks. A change that the interval does not keep from zero is not called a change.',
    view: 'FunnelChannelsChart',
    data: 'sample',
    stories: ['funnel-channels--effectiveness-measured', 'funnel-channels--effectiveness-quoted'],
  },
  {
    id: 'question-10',
    title: 'Which content fits the awareness level at each entry?',
    answer:
      'People enter at every level. Each level has content of its own; the list says who met it there, and what became of them.',
    view: 'Circles.Content; Funnel.Guide',
    data: 'generated',
    stories: ['circles-questions--content-per-level', 'funnel-presets--awareness-levels'],
  },
  {
    id: 'question-11',
    title: 'How much influence is indirect (social) before the direct act?',
    answer:
      'Touchpoints are direct or indirect, online or in a store, and some are talk among people. The view says what share of conversions had indirect touches before the direct one; the loop shows what each channel does at both ends.',
    view: 'NetworkInfluence; Loop.Channels',
    data: 'sample',
    stories: ['network-views--indirect-before-direct', 'loop-views--channels'],
  },
  {
    id: 'question-12',
    title: 'Is a purchase the end?',
    answer:
      'It is not. After the last stage the loop goes on: into another lap, or to new people. Stock and flow show who stands where after the purchase, and who moves meanwhile.',
    view: 'LoopChart; Loop.Stock; CirclesChart',
    data: 'sample',
    stories: ['loop--not-the-end', 'loop-views--stock-and-flow', 'circles-questions--is-a-purchase-the-end'],
  },
]

/** The seventeen models. */
export const models: readonly Guide[] = [
  {
    id: 'model-1',
    title: 'Standard funnels',
    answer:
      'AIDA (attention, interest, conversion, purchase) and three levels (targeting, engagement, conversion). With your own rows, give the preset’s stages to the definition: { stages: aida.stages }.',
    view: 'FunnelChart with aida, threeLevels',
    data: 'made-up',
    stories: ['funnel-presets--aida', 'funnel-presets--three-levels'],
  },
  {
    id: 'model-2',
    title: 'The closed loop',
    answer:
      'Drivers feed both ends. Strangers become visitors, leads, customers and advocates; advocates bring new strangers. Coming again is teal and dashed, bringing others magenta and segmented: never the same.',
    view: 'LoopChart (preset closedLoopFive)',
    data: 'sample',
    stories: ['loop--sample', 'loop--bow-tie'],
  },
  {
    id: 'model-3',
    title: 'Channel effectiveness, 2012 to 2013',
    answer:
      'Social media rose from 4 % to 13 % conversion to sale, from rank 5 to rank 2; search optimisation was first. These figures are quoted from the client’s own texts, and the chart says so.',
    view: 'FunnelChannelsChart with rankChannels, statedFigures',
    data: 'stated',
    stories: ['funnel-channels--effectiveness-quoted'],
  },
  {
    id: 'model-4',
    title: 'Inbound and outbound',
    answer:
      'State the direction of a touchpoint once; what a driver of the loop shows in its tooltip and table follows from it.',
    view: 'TouchpointDefinition.direction; LoopChart',
    data: 'sample',
    stories: ['loop-views--channels'],
  },
  {
    id: 'model-5',
    title: 'One real prospect',
    answer:
      'A post, a blog article; weeks later a search; months later a friend’s share, the blog, the newsletter. One person’s way with its gaps of silence, in no order, and where they are now.',
    view: 'Network.Thread; ActorJourneyView',
    data: 'sample',
    stories: ['network-views--one-real-prospect'],
  },
  {
    id: 'model-6',
    title: 'The neural network',
    answer:
      'Touchpoints are cells, transitions are fibres. Light is the share of converted journeys that went a way; black holes lose clearly more than their stage leads one to expect.',
    view: 'NetworkChart',
    data: 'sample',
    stories: ['network--default', 'network-sky--impulses'],
  },
  {
    id: 'model-7',
    title: 'The social funnel in four steps',
    answer: 'Awareness, interest, preparation, targeted action, as a set of stages.',
    view: 'FunnelChart with socialFunnelFour',
    data: 'made-up',
    stories: ['funnel-presets--social-four'],
  },
  {
    id: 'model-8',
    title: 'The extended five',
    answer:
      'Awareness, evaluation, purchase, interaction, advocacy. Each stage has one guiding question, organic tactics and paid ones, shown below it.',
    view: 'Funnel.Guide with extendedFive',
    data: 'made-up',
    stories: ['funnel-presets--extended-five-with-tactics'],
  },
  {
    id: 'model-9',
    title: 'Retargeting between every pair of segments',
    answer: 'Each gap has a stream of those lost there, and one of those who came back.',
    view: 'FunnelChart streams',
    data: 'made-up',
    stories: ['funnel-recovery--at-every-gap'],
  },
  {
    id: 'model-10',
    title: 'A key figure per stage',
    answer:
      'Value, target, trend, and the channels responsible where it fell. Below: before and after on one scale, each difference with its interval.',
    view: 'Funnel.Kpis; FunnelComparisonChart',
    data: 'made-up',
    stories: ['funnel-periods--key-figures', 'funnel-periods--mirrored-halves'],
  },
  {
    id: 'model-11',
    title: 'Five levels of awareness',
    answer:
      'Unaware, problem-aware, solution-aware, product-aware, most aware; each with its kind of content. People enter at any level; late entrants need few steps.',
    view: 'FunnelChart, CirclesChart with awarenessLevels',
    data: 'generated',
    stories: ['funnel-presets--mini-funnels-at-late-levels', 'circles-presets--awareness'],
  },
  {
    id: 'model-12',
    title: 'A path across devices',
    answer: 'Phone, computer, tablet, computer: which switches happen, and how often journeys with them convert.',
    view: 'NetworkSwitches',
    data: 'sample',
    stories: ['network-views--from-device-to-device'],
  },
  {
    id: 'model-13',
    title: 'Conversion circles',
    answer:
      'Conversion is a movement from ring to ring. Play the months: people move inward and outward, and come round again. Nobody leaves the picture at a purchase.',
    view: 'CirclesChart with conversionCircles',
    data: 'generated',
    stories: ['circles-presets--clark', 'circles--sample'],
  },
  {
    id: 'model-14',
    title: 'The shoe that fell apart',
    answer: 'A bad experience is a few steps back, not a loss. Years of presence bring the trust back, slowly.',
    view: 'CirclesChart with events; Circles.Trust',
    data: 'generated',
    stories: ['circles-trust--shoes'],
  },
  {
    id: 'model-15',
    title: 'From indirect to direct influence',
    answer:
      'Animate the network, let people belong, lead them by links, sell online or in a store. Influence, place and peers are properties of touchpoints; the view counts them before the direct act.',
    view: 'FunnelChart with directInfluence; NetworkInfluence',
    data: 'made-up',
    stories: ['network-views--indirect-before-direct'],
  },
  {
    id: 'model-16',
    title: 'The grocery: trust with a shock',
    answer:
      'The organic label lifts the whole category, a scandal hurts it, and the brand that answered on social media comes out ahead of its category.',
    view: 'TrustChart; Circles.Trust',
    data: 'generated',
    stories: ['circles-trust--grocery', 'circles-trust--brand-against-category'],
  },
  {
    id: 'model-17',
    title: 'Five Es in place of four Ps',
    answer:
      'Everyplace, experience, exchange, evaluation, evangelist. Each evangelist tells an audience; its size and who of it notices and comes make the number of new people.',
    view: 'LoopChart with fiveE and an audience',
    data: 'made-up',
    stories: ['loop--five-es'],
  },
]

/** The story of a guide's own page. */
export function guideStory({ id }: Pick<Guide, 'id'>): string {
  const [kind = '', number = ''] = id.split('-')
  return `${kind}s--${kind}-${number}`
}

/** The file of its example: `question-1` is `Question01`. */
export function exampleName({ id }: Pick<Guide, 'id'>): string {
  const [kind = '', number = ''] = id.split('-')
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${number.padStart(2, '0')}`
}
