import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const COUNTED = { journeys: NOUNS_AR.journey, settled: NOUNS_AR.settled, people: NOUNS_AR.person } as const
const ALL = { journeys: 'جميع الرحلات', settled: 'جميع الرحلات المحسومة', people: 'جميع الأشخاص' } as const

/** The funnel's texts in Arabic. */
export const funnelAr: FunnelMessages = {
  flow: {
    entered: () => 'دخول',
    returned: () => 'عودة',
    advance: () => 'تقدّم',
    skip: () => 'تخطٍّ',
    'step-back': () => 'تراجع',
    converted: () => 'تحوّل',
    lost: () => 'فقدان',
    open: () => 'جارية',
    ended: () => 'نهاية حسنة',
    unknown: () => 'بلا تقدّم',
  },
  base: (count) => `من ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null
          ? `المفقود ${f.count(lost)}، وليس عند أي مرحلة`
          : `أكبر فقدان عند ${quotedAr(stage)} (${f.count(lost)})`
      return `معدل التحويل ${f.percent(rate)} من ${COUNTED[counted].of(journeys, f)}؛ ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `لا فقدان: تحوّل ${f.count(converted)} من ${COUNTED[counted].of(journeys, f)}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `لا تحويل في ${COUNTED[counted].of(journeys, f)}؛ بلغ ${f.percent(rate)} ${quotedAr(stage)}`,
    totals: ({ from, to, rate, partial }, f) =>
      `أضيق خطوة${partial ? ' بين الأعداد المعروفة' : ''} من ${quotedAr(from)} إلى ${quotedAr(to)}: يواصل ${f.percent(rate)}`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} عند ${quotedAr(stage)}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'لا مراحل لرسمها',
      hint: 'لا تُظهر أي لمسة مرحلة. سمِّ عمودًا للمراحل، أو اذكر المراحل في التعريف.',
    },
    allZero: { title: 'لم يصل أحد بعد', hint: 'المراحل معروفة، لكن لم تُظهر أي رحلة واحدة منها.' },
    missing: { title: 'لا أعداد لرسمها', hint: 'كل عدد غائب أو ليس رقمًا أو يساوي 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `قمع من ${NOUNS_AR.stage.of(stages, f)} و${COUNTED[counted].of(journeys, f)}: تحوّل ${f.count(converted)}، وفُقد ${f.count(lost)}، ولا يزال جاريًا ${f.count(open)}${
        ended > 0 ? `، وانتهى نهاية حسنة ${f.count(ended)}` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) => `قمع من ${NOUNS_AR.stage.of(stages, f)}، من ${first} إلى ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}؛ واصل إليها أو إلى أبعد منها ${rate} ممن كانوا عند ${quotedAr(from)}.`,
    worst: ({ stage, lost, share }, f) =>
      `أكبر فقدان عند ${quotedAr(stage)}: ${f.count(lost)}، أي ${f.percent(share)} من كل المفقود.`,
    returned: (n, f) => `عدد العائدين بعد فقدان: ${f.count(n)}.`,
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}، المرحلة ${f.count(position)} من ${f.count(of)}: ${
        arrivals === null ? 'العدد غائب' : COUNTED[counted].is(arrivals, f)
      }`,
    flow: ({ kind, visits, from, to }, f) => `${flowPhrase(kind, from, to)}: ${f.count(visits)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${COUNTED[counted].is(journeys, f)}`,
    flowTitle: ({ kind, from, to }) => flowPhrase(kind, from, to),
  },
  term: {
    stage: 'المرحلة',
    arrivals: 'الرحلات هنا',
    visits: 'الزيارات',
    count: 'العدد',
    carriedIn: 'من المرحلة السابقة',
    skippedIn: 'وصول بالتخطي',
    steppedBackIn: 'وصول بالتراجع',
    entered: 'دخول من هنا',
    returned: 'عودة إلى هنا',
    movedOn: 'تقدّم',
    skippedAhead: 'تخطٍّ إلى الأمام',
    steppedBack: 'تراجع',
    converted: 'تحوّل',
    lost: 'فقدان',
    open: 'جارية',
    ended: 'نهاية حسنة',
    unknown: 'بلا تقدّم',
    previousCount: 'من المرحلة السابقة',
    firstCount: 'من المرحلة الأولى',
    previous: 'هنا أو أبعد، من المرحلة السابقة',
    first: 'هنا أو أبعد، من المرحلة الأولى',
    total: 'هنا أو أبعد، من جميع الرحلات',
    conversion: 'التحويل انطلاقًا من هنا',
    interval: 'فترة الثقة 95%',
    lastSeen: 'أكثر ما كان آخر ظهور لها عند',
    medianToNext: 'وسيط زمن المواصلة',
    medianDwell: 'وسيط مدة المكوث',
    shareOfStage: 'الحصة من الزيارات',
    channels: 'بحسب القناة',
    journeys: 'الرحلات',
    move: 'الانتقال',
    question: 'السؤال',
    target: 'الهدف',
  },
  termOf: {
    settled: { total: 'هنا أو أبعد، من جميع الرحلات المحسومة' },
    people: { arrivals: 'الأشخاص هنا', total: 'هنا أو أبعد، من جميع الأشخاص', journeys: 'الأشخاص' },
  },
  all: ALL,
  movesCaption: 'الانتقالات بين المراحل، والعودة بعد الفقد',
  tableCaption: (stages, f) => `القمع بالأرقام، ${NOUNS_AR.stage.is(stages, f)}`,
  reading: {
    'stage-flow': 'القراءة: تدفق المراحل',
    steps: 'القراءة: خطوات صريحة',
    totals: 'القراءة: مجاميع مجردة لكل مرحلة',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: 'بالترتيب', strict: 'بالترتيب ولا شيء بينها', unordered: 'بأي ترتيب' }[order],
      entry === 'any' ? 'كل خطوة أولى قد تبدأ محاولة' : 'أبكر خطوة أولى تبدأ المحاولة',
      ...(windowMs === null ? [] : [`خلال ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`مع ثبات ${quotedAr(holdConstant)}`]),
      ...(exclusions === 0 ? [] : [NOUNS_AR.exclusion.is(exclusions, f)]),
    ].join('، '),
  rateBase: (base, counted) =>
    ({
      previous: 'المعدلات ممن وصلوا إلى المرحلة السابقة',
      first: 'المعدلات ممن وصلوا إلى المرحلة الأولى',
      total: `المعدلات من ${ALL[counted]}`,
    })[base],
  settled: 'الرحلات الجارية مستبعدة من المعدلات',
  band: { missing: 'غير معروف', other: (values, f) => `قيم أخرى: ${f.count(values)}` },
  note: {
    'hostile-count': ({ count }, f) => `أعداد غائبة أو ليست أرقامًا: ${f.count(count)}؛ مراحلها مرسومة فارغة.`,
    unnamed: ({ count }, f) => `مراحل بلا اسم، يقوم موضعها مقامه: ${f.count(count)}.`,
    'rising-totals': ({ examples }, f) =>
      `العدد عند ${f.list(examples)} أكبر منه عند المرحلة السابقة، فالحصة غير معروفة.`,
    unstaged: ({ count }, f) => `رحلات لا تُظهر أي مرحلة: ${f.count(count)}؛ لا تُحسب في أي مرحلة، بل في المجموع.`,
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data' ? 'ترتيب المراحل مستنتج من البيانات.' : 'المراحل مقترحة من البيانات، لا مذكورة فيها.',
    unobserved: ({ count }, f) => `حركات تعبر وسطًا لم يُرصد: ${f.count(count)}.`,
    'unknown-dimension': ({ examples }, f) => `لا تُظهر أي لمسة ${f.list(examples)}، فلا شرائط.`,
  },
  beyondConversion: (stage) => `تنتهي الرحلة عند تحويلها؛ تأتي ${quotedAr(stage)} في رحلة لاحقة، ولذلك فالنسبة 0.`,
  thin: (bases, f) => `أقل من 30 في الأساس: ${f.list(bases)}.`,
  hiddenNames: (n, f) => `مراحل مسماة في الجدول فقط: ${f.count(n)}.`,
  hiddenArcs: (n, f) => `حركات صغيرة في الجدول فقط: ${f.count(n)}.`,
  hiddenNumbers: (n, f) => `أعداد أخرى في الجدول: ${f.count(n)}.`,
  notToScale: (n, f) => `مراحل أدق من أن تُرى، معلَّمة بخط شعري بغير مقياس: ${f.count(n)}.`,
  nextBand: 'الانتقال إلى الشريط التالي',
  channelUnknown: 'القناة غير معروفة',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'الأشخاص' : 'الرحلات'
  const parts = [scale === 'area' ? `المساحة تمثل عدد ${drawn}` : `السماكة تمثل عدد ${drawn}`]
  if (kinds.has('lost')) parts.push('التيارات المخططة مفقودة')
  if (kinds.has('unknown')) parts.push('التيارات الرمادية لم تتقدم')
  if (kinds.has('converted')) parts.push('التيارات الأبرز لونًا تحوّلت')
  if (kinds.has('ended')) parts.push('الرمادية السادة: نهاية حسنة')
  if (kinds.has('returned')) parts.push('الشرطات تعود إلى الوراء')
  if (kinds.has('open')) parts.push('النقاط لا تزال جارية')
  if (bands !== null) parts.push(`الشرائط: ${bands}`)
  if (outlines !== null) parts.push(`الإطار المتقطع: ${outlines || 'قمع آخر'}`)
  const of = reading === 'totals' && base === 'previous' ? 'من المرحلة السابقة' : rateOf(base, counted)
  const said = parts.join('، ')
  return rated ? `${said}. المعدلات: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'الحصة التي واصلت من المرحلة السابقة'
  return `الحصة التي بلغت هذا الحد من ${base === 'first' ? 'المرحلة الأولى' : ALL[counted]}`
}

function flowPhrase(
  kind: Parameters<FunnelMessages['item']['flowTitle']>[0]['kind'],
  from: string | null,
  to: string | null,
): string {
  switch (kind) {
    case 'entered':
      return `دخول عند ${quotedAr(to)}`
    case 'returned':
      return from === null ? `عودة عند ${quotedAr(to)}` : `فقدان عند ${quotedAr(from)} ثم عودة عند ${quotedAr(to)}`
    case 'advance':
      return `تقدّم من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'skip':
      return `تخطٍّ من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'step-back':
      return `تراجع من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'converted':
      return `تحوّل عند ${quotedAr(from)}`
    case 'lost':
      return `فقدان عند ${quotedAr(from)}`
    case 'open':
      return `لا تزال جارية عند ${quotedAr(from)}`
    case 'ended':
      return `نهاية حسنة عند ${quotedAr(from)}`
    case 'unknown':
      return `بلا تقدّم بعد ${quotedAr(from)}`
  }
}
