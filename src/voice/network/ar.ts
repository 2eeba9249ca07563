import type { Formatter } from '../common/formatter.js'
import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const { journey, touchpoint, transition, path: pathNoun } = NOUNS_AR

const POOL = { stage: 'ما تتوقعه المرحلة', step: 'ما تتوقعه تلك الخطوة', all: 'ما تفقده سائر النقاط' } as const

const STAND_IN = ' (لم يكد يواصل منها أحد، فينوب عنها ما يسلكه نوعها)'

/** "1.6 مرة ما تتوقعه المرحلة"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `، أي ${timesText(times, f)} ضعف ${POOL[pool]}`
}

const came = ({ path, steps, share }: PathFinding, f: Formatter): string =>
  steps === 1
    ? `في ${f.percent(share)} من التحويلات كانت نقطة التواصل الوحيدة «\u2068${path}\u2069»`
    : `${f.percent(share)} من التحويلات سلكت المسار \u2068${path}\u2069`

const loses = (hole: HoleFinding, f: Formatter): string =>
  `نسبة الفقدان عند ${quotedAr(hole.name)} ${f.percent(hole.lossRate)}${against(hole, f)}`

/** The network in Arabic. */
export const networkAr: NetworkMessages = {
  start: 'بداية الرحلات',
  goal: 'متحوّلة',
  startOf: (all, f) => `من ${journey.of(all, f)} تبدأ`,
  goalOf: (all, f) => `من ${f.count(all)} متحوّلة`,
  noTouchpoint: '(بلا نقطة تواصل)',
  others: (touchpoints, f) => `نقاط تواصل أخرى: ${f.count(touchpoints)}`,
  othersBrief: (touchpoints, f) => `أخرى: ${f.count(touchpoints)}`,
  visits: NOUNS_AR.visit.is,
  // An isolate of its own direction: beneath a name in Latin letters the sign would part from its figure.
  loses: (share, f) => `\u2067يُفقد ${f.percent(share)}\u2069`,
  arrow: ' → ',
  key: {
    light: 'الضوء: حصة التحويلات التي سلكت هذا الطريق',
    lightShown: 'الضوء: حصة التحويلات المعروضة التي سلكت هذا الطريق',
    width: (journeys, f) => `العرض: ${journey.is(journeys, f)}`,
    hole: 'الثقب الأسود: يفقد أكثر من المتوقع',
    ring: 'طوقه: كلفة ذلك',
    core: 'النواة: تحويلات تزول من دونها، بحسب النموذج',
    lost: 'مفقودة',
    ended: 'منتهية نهاية حسنة',
    open: 'لا تزال جارية',
    repeats: 'مرة أخرى فورًا',
    other: 'طرق أخرى محسوبة معًا',
    otherCount: 'مرات استعمال الطرق الأخرى',
    gap: 'لم يُرصد',
    brightest: 'أسطع المسارات',
    covers: (journeys, conversions, f) =>
      `تغطي ${f.percent(journeys)} من الرحلات${conversions === null ? '' : ` و${f.percent(conversions)} من التحويلات`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}؛ ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `لم يأتِ عبر أي مسار بمفرده أكثر من ${f.percent(most)} من التحويلات${hole === null ? '' : `؛ ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) => `${f.count(converted)} من ${journey.of(journeys, f)} تنتهي بتحويل`,
  titleNobody: (journeys, last, f) =>
    `لا تحويل في ${journey.of(journeys, f)}، فلا ضوء${last === null ? '' : `؛ أكثر ما كان آخر ظهور عند ${quotedAr(last.name)} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'كل جرم نقطة تواصل؛ وعرض الطريق بين نقطتين بعدد الرحلات التي سلكته.',
      ...(light ? ['الضوء هو التحويلات.'] : []),
      ...(holes ? ['الثقب الأسود يفقد أكثر من نقاط التواصل من نوعه.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${journey.is(n.journeys, f)} عبر ${touchpoint.of(n.touchpoints, f)} و${transition.of(n.transitions, f)}: تحوّل ${f.count(n.converted)}، وفُقد ${f.count(n.lost)}، ولا يزال جاريًا ${f.count(n.open)}، وانتهى نهاية حسنة ${f.count(n.ended)}.`,
  pathsCover: (paths, share, f) =>
    `أسطع المسارات (${pathNoun.is(paths, f)}) تغطي معًا ${f.percent(share)} من التحويلات.`,
  holeSentence: (hole, f) =>
    `نسبة الفقدان من زيارات ${quotedAr(hole.name)} ${f.percent(hole.lossRate)} (${f.range(hole.low, hole.high)})${against(hole, f)}؛ وكلفة ذلك بحسب النموذج نحو ${NOUNS_AR.conversion.of(Math.round(hole.cost), f)}${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'لا نقطة تواصل تكفي زياراتها لمعرفة هل تفقد أكثر من نوعها.'
      : `لا نقطة تواصل تفقد يقينًا أكثر من نوعها${judged < all ? ` (ما تكفي زياراته للحكم: ${f.count(judged)} من ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `منمذجة معًا لأنها الأقل زيارة: ${touchpoint.is(touchpoints, f)}؛ وما يُفقد عند كل منها يُحكم عليه مع ذلك.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${touchpoint.is(touchpoints, f)} و${transition.is(transitions, f)}؛ لا يُعرف كيف تنتهي الرحلات`,
  emptyFilter: { title: 'لا رحلة توافق عامل التصفية', hint: 'وسّع عامل التصفية لترى الرحلات.' },
  emptyCoverage: { title: 'التغطية المطلوبة لا تُبقي أي رحلة', hint: 'اختر حصة أكبر من الرحلات.' },
  longTail: (paths, share, f) =>
    `الطرق هنا كثيرة: أسطع المسارات (${pathNoun.is(paths, f)}) لا تغطي إلا ${f.percent(share)} من التحويلات، فالضوء مأخوذ من الانتقالات.`,
  detail: (drawn, all, f) => `رُسم ${f.count(drawn)} من ${transition.of(all, f)}؛ والأشواك القصيرة تحصي سائرها.`,
  folded: (touchpoints, f) => `نقاط تواصل تتقاسم جرمًا مع غيرها: ${f.count(touchpoints)}.`,
  notToScale: 'أدق الطرق بغير مقياس.',
  tooYoung: 'كل الزيارات لا تزال ضمن مهلة صمتها: مرسومة لا منمذجة.',
  totalsDefinition: 'مبنية على جدول انتقالات؛ الأعداد كما ذُكرت',
  lacking: {
    starts: 'لا يذكر الجدول أين تبدأ الرحلات: ما يغادر نقطة تواصل ولم يأتِ إليها قط يُعدّ بادئًا هناك.',
    ends: 'لا يذكر الجدول كيف تنتهي الرحلات، فلا يمكن قول شيء عن التحويل والفقدان.',
    losses: 'لا يميز الجدول الفقدان من الرحلات الجارية، فلا يُبنى عليه نموذج ولا ثقوب سوداء.',
    journeys: 'يحصي الجدول مرات العبور لا الرحلات: عدد الرحلات العابرة وضوؤها تقديران من النموذج.',
    positions: 'مواضع نقاط التواصل ضمن الرحلات تقدير من النموذج.',
    paths: 'لا يمكن معرفة مسارات كاملة من انتقالات منفردة.',
    credits: 'لا يمكن إسناد التحويلات إلا بأثر الإزالة وباللمسة الأخيرة.',
    times: 'لا أوقات معروفة: يُحسب كل عبور معروف المآل.',
  },
  removed: (share, f) => `يستبعد النموذج ${f.percent(share)} من مرات الوصول، إذ لا تحويل أمامها ولا فقدان.`,
  holeRank: {
    excess: 'الثقوب السوداء مرتبة بحسب ما تكلفه تقريبًا من تحويلات وفق النموذج.',
    lost: 'الثقوب السوداء مرتبة بحسب عدد المفقود عندها.',
    rate: 'الثقوب السوداء مرتبة بحسب الحصة المفقودة عندها.',
  },
  holesLeftOut: 'الزيارات التي لا تزال ضمن مهلة صمتها مرسومة لا منمذجة.',
  unobserved: (journeys, f) =>
    `رحلات فيها فجوة لم يرصدها أحد: ${f.count(journeys)}؛ طرقها هناك منقطة، ولا تُحسب لأي مسار.`,
  facts: {
    visits: 'الزيارات',
    journeys: 'الرحلات',
    uses: 'مرات الاستعمال',
    light: 'من التحويلات، سلكت هذا الطريق',
    throughLight: 'من التحويلات، مرّت من هنا',
    lightShown: 'من التحويلات المعروضة، سلكت هذا الطريق',
    throughLightShown: 'من التحويلات المعروضة، مرّت من هنا',
    convert: 'التحويل انطلاقًا من هنا (النموذج)',
    removal: 'من التحويلات، تزول من دونها (النموذج)',
    lossRate: 'المفقود هنا',
    expected: 'المتوقع من نوعها',
    cost: 'الكلفة (النموذج)',
    converted: 'تحوّلت هنا',
    lost: 'آخر ظهورها هنا، مفقودة',
    open: 'لا تزال جارية هنا',
    ended: 'انتهت هنا نهاية حسنة',
    repeats: 'عادت فورًا',
    otherIn: 'طرق أخرى إلى هنا',
    otherOut: 'طرق أخرى من هنا',
    unobservedIn: 'جاءت إلى هنا بطريق لم يُرصد',
    unobservedOut: 'واصلت بطريق لم يُرصد',
    rate: 'المتحوّل منها',
    after: (path) => `بعد ${path}: المتحوّل`,
    interval: 'فترة الثقة 95%',
    medianTime: 'وسيط الزمن',
    share: 'من جميع التحويلات',
    runningShare: 'مع المسارات الأسطع',
    touchpoints: 'نقاط التواصل',
    value: 'القيمة',
  },
  about: (count, standIn, f) =>
    `نحو ${NOUNS_AR.conversion.of(Math.round(count), f)}${standIn ? '، وفق ما يسلكه نوعها' : ''}`,
  verdict: { hole: 'ثقب أسود', 'too-few': 'قليلة جدًا', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} من ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) => `${f.count(uses)} في ${transition.of(transitions, f)}`,
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `المسار ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'اتباع أقوى طريق، أو المسار الحالي',
    back: 'العودة إلى الموضع السابق',
    nextPath: 'الانتقال إلى المسار الأسطع التالي',
    nextHole: 'الانتقال إلى الثقب الأسود التالي',
    column: 'المرور بكل نقاط التواصل عمودًا عمودًا؛ كلٌّ منهما يعكس الآخر',
    noWay: 'لا شيء يؤدي إلى ما بعد هنا.',
    noBack: 'لا خطوة يُرجع عنها.',
    noPath: 'لا يوجد هنا مسار أكثر سطوعًا.',
    noHole: 'لا يوجد هنا ثقب أسود.',
  },
  table: {
    caption: 'نقاط التواصل، الأكثر زيارة أولًا',
    captionPart: (shown, all, f) => `الأكثر زيارة: ${f.count(shown)} من ${touchpoint.of(all, f)}`,
    touchpoint: 'نقطة التواصل',
    visits: 'الزيارات',
    journeys: 'الرحلات',
    converted: 'تحوّلت هنا',
    lost: 'فُقدت هنا',
    open: 'جارية',
    ended: 'نهاية حسنة',
    unobservedIn: 'جاءت بلا رصد',
    unobservedOut: 'واصلت بلا رصد',
    light: 'من التحويلات',
    lossRate: 'معدل الفقدان',
    expected: 'المتوقع',
    verdict: 'الحكم',
  },
}
