import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { NetworkViewsMessages } from './views-messages.js'

const { journey, conversion, path: pathNoun } = NOUNS_AR

/** What is listed, by what it is ordered by. */
const PATHS = { conversions: 'أسطع المسارات', value: 'أعلى المسارات قيمة', wilson: 'أضمن المسارات تحويلًا' } as const

/** The views beside the network, in Arabic. */
export const networkViewsAr: NetworkViewsMessages = {
  model: 'بحسب النموذج',
  columns: {
    path: 'المسار',
    touchpoint: 'نقطة التواصل',
    conversions: 'التحويلات',
    journeys: 'الرحلات',
    rate: 'المتحوّل',
    interval: 'فترة الثقة 95%',
    medianTime: 'وسيط الزمن',
    share: 'من جميع التحويلات',
    running: 'الحصة التراكمية',
    value: 'القيمة',
  },
  paths: {
    title: (paths, share, rank, f) =>
      `${f.percent(share)} من التحويلات جاءت عبر ${PATHS[rank]} (${pathNoun.is(paths, f)})`,
    none: 'لا مسار ذا تحويلات سُلك مرات تكفي لتسميته',
    caption: 'المسارات المرصودة، بالترتيب المختار؛ التكرار يُعدّ مرة واحدة',
    rank: 'الترتيب بحسب',
    ranks: { conversions: 'التحويلات', value: 'القيمة', wilson: 'المعدل، على الأقل' },
    covers: (journeys, conversions, f) =>
      `يغطي الشكل ${f.percent(journeys)} من الرحلات${conversions === null ? '' : ` و${f.percent(conversions)} من التحويلات`}.`,
    support: (least, variants, f) =>
      `من ${pathNoun.of(variants, f)} بلا تكرار، تُسمى التي لها ${journey.is(least, f)} على الأقل.`,
    likely: 'للمقارنة: مسارات يراها النموذج مرجّحة',
    likelyNote: 'غير مرصودة. ينسى النموذج من أين جاءت الرحلة، فيصل بدايات بنهايات ربما لم تلتقِ قط.',
    likelyShare: 'الحصة بحسب النموذج',
    observedShare: 'الحصة المرصودة',
    neverSeen: 'لم يُرَ قط',
  },
  holes: {
    title: (name, rate, f) => `${quotedAr(name)} أشد الثقوب سوادًا: يُفقد عندها ${f.percent(rate)} من الزيارات`,
    none: 'لا نقطة تواصل تفقد يقينًا أكثر من نوعها',
    caption: {
      excess: 'مرتبة بحسب ما يُفقد تقريبًا من تحويلات فوق المتوقع من النوع، على الأقل، وفق النموذج',
      lost: 'مرتبة بحسب عدد المفقود عندها',
      rate: 'مرتبة بحسب حصة الزيارات المفقودة عندها',
    },
    rank: 'الترتيب بحسب',
    ranks: { excess: 'الزيادة', lost: 'عدد المفقود', rate: 'الحصة المفقودة' },
    lost: 'المفقود',
    visits: 'من الزيارات',
    lossRate: 'الحصة المفقودة',
    expected: 'المتوقع',
    times: 'أضعاف المتوقع',
    atStake: 'على المحك (النموذج)',
    excess: 'الزيادة (النموذج)',
    excessLow: 'الزيادة، على الأقل',
    light: 'من التحويلات، مرّت من هنا',
    verdict: 'الحكم',
    both: 'نجم وثقب معًا',
    differs: (byExcess, byLost, byRate) =>
      `الأولى بحسب الزيادة ${quotedAr(byExcess)}، وبحسب عدد المفقود ${quotedAr(byLost)}، وبحسب الحصة المفقودة ${quotedAr(byRate)}.`,
    together: (judged, f) =>
      `نقاط التواصل المحكوم عليها معًا: ${f.count(judged)}؛ في المتوسط، واحد على الأكثر من كل عشرين ثقبًا أسود محض صدفة.`,
    tooFew: 'دون 30 زيارة محسومة، هنا أو لدى سائر النقاط مجتمعة، لا حكم: قليلة جدًا.',
  },
  credits: {
    title: 'لمن تعود التحويلات؟ يتوقف ذلك على الطريقة',
    caption: 'التحويلات المسندة إلى نقاط التواصل، بحسب الطريقة',
    method: 'الطريقة',
    methods: {
      removal: 'أثر الإزالة',
      first: 'اللمسة الأولى',
      last: 'اللمسة الأخيرة',
      linear: 'خطي',
      'linear-distinct': 'قيمة شابلي',
      position: '40/20/40',
      'time-decay': 'التناقص الزمني',
    },
    rules: {
      removal: 'ما كان سينقص من دونها، بحسب النموذج',
      first: 'الكل للمسة الأولى',
      last: 'الكل للمسة الأخيرة',
      linear: 'بالتساوي لكل لمسة',
      'linear-distinct': 'بالتساوي لكل نقطة تواصل في الطريق: قيمة شابلي',
      position: '40% للأولى، و40% للأخيرة، والباقي لما بينهما',
      'time-decay': 'النصف عن كل 7 أيام قبل التحويل',
    },
    unmodelled: 'خارج النموذج',
    total: 'جميع التحويلات',
    note: 'مجموع كل عمود هو جميع التحويلات. ليس أي منها أثرًا: إنها توزع ما حدث.',
  },
  whatIf: {
    title: (name) => `ماذا لو فُقد عند ${quotedAr(name)} أقل أو أكثر؟`,
    choose: 'نقطة التواصل',
    label: (name) => `الحصة المفقودة عند ${quotedAr(name)}`,
    value: (from, to, f) => `${f.percent(to)} بدلًا من ${f.percent(from)}`,
    remove: 'إزالتها',
    plug: 'سد الثقب',
    asExpected: 'مثل نوعها',
    reset: 'كما هي',
    more: (conversions, of, f) =>
      `زيادة نحو ${conversion.of(Math.round(conversions), f)} فوق ${f.count(of)}، بحسب النموذج`,
    fewer: (conversions, of, f) =>
      `نقص نحو ${conversion.of(Math.round(conversions), f)} من ${f.count(of)}، بحسب النموذج`,
    same: 'عدد التحويلات كما هو',
    rate: (from, to, f) => `بحسب النموذج يتحوّل ${f.percent(from)} من الرحلات؛ ثم ${f.percent(to)}`,
    none: 'لا يُعرف أحد واصل من هنا، فلا جواب لدى النموذج.',
    note: 'تقدير من النموذج، لا زيادة مقيسة: يفترض أن من يبقى يواصل كما يواصل غيره من هنا.',
    includesOpen: 'تُحسب الرحلات الجارية بحسب ما يتوقعه النموذج لنهايتها.',
    hint: 'اسحب الطوق في الشكل، أو استعمل شريط التمرير.',
  },
  trace: {
    title: 'الرحلات بحسب الطريق',
    search: 'البحث عن رحلات بحسب طريقها',
    example: (from, to) => `\u2066${from} > ${to}\u2069`,
    found: (t, f) =>
      `تمر عبر ${t.path}${t.steps > 1 ? (t.adjacent ? '، واحدة تلو الأخرى مباشرة،' : '، بهذا الترتيب،') : ''} ${journey.is(t.journeys, f)}: يتحوّل ${f.percent(t.rate)} (${f.range(t.low, t.high)}) مقابل ${f.percent(t.rateOfAll)} من الجميع؛ فُقد ${f.count(t.lost)}، ولا يزال جاريًا ${f.count(t.open)}.`,
    nobody: (path) => `لا رحلة تمر عبر ${path} بهذا الترتيب.`,
    unknown: (words, f) => `لا نقطة تواصل باسم ${f.list(words.map((word) => quotedAr(word)))}.`,
    nothing: 'أشر إلى نقطة تواصل أو اخترها، ثم أخرى لرؤية الرحلات عبرهما معًا؛ أو ابحث.',
    clear: 'مسح',
    into: (name) => `إلى ${quotedAr(name)} من`,
    outOf: (name) => `من ${quotedAr(name)} إلى`,
    kinds: {
      start: 'البداية',
      unobserved: 'ما لم يُرصد',
      converted: 'التحويل',
      lost: 'مفقودة',
      open: 'لا تزال جارية',
      ended: 'نهاية حسنة',
    },
    again: 'هنا مرة أخرى فورًا',
  },
  actor: {
    title: (a, f) =>
      `\u2068${a.actor}\u2069: ${NOUNS_AR.touch.is(a.touches, f)}${a.spanMs > 0 ? ` خلال ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : `؛ الآن في مرحلة ${quotedAr(a.stage)}`}${a.stepsBack > 0 ? `، تراجع بمقدار ${NOUNS_AR.step.of(a.stepsBack, f)} عن ${quotedAr(a.furthest ?? '')}` : ''}`,
    summary: (a, f) =>
      [
        `المآل: ${a.outcome}.`,
        ...(a.devices > 0 ? [`${NOUNS_AR.device.is(a.devices, f)}، و${NOUNS_AR.change.is(a.switches, f)} بينها.`] : []),
        ...(a.longestSilenceMs > 0 ? [`أطول صمت: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`مدة الصمت عند نهاية الرصد: ${f.duration(a.silentSinceMs)}.`]),
      ].join(' '),
    unknown: (actor) => `لا أحد معروف باسم ${quotedAr(actor)}.`,
    silence: (ms, f) => `صمت ${f.duration(ms)}`,
    silentSince: (ms, f) => `صامت منذ ${f.duration(ms)}`,
    comesBack: 'يعود',
    unobserved: 'شيء لم يُرصد',
    converts: 'يتحوّل',
    isLost: 'يُفقد',
    changesTo: (device) => `ينتقل إلى ${device}`,
    closing: '(بلا نقطة تواصل)',
    now: 'نهاية الرصد',
    caption: 'لمسات شخص واحد بالترتيب',
    channel: 'القناة',
    device: 'الجهاز',
  },
  switches: {
    title: (share, f) => `من الرحلات المعروفة الجهاز، ${f.percent(share)} تبدّل الجهاز`,
    note: (switching, staying, f) =>
      `من الرحلات التي تبدّل يتحوّل ${f.percent(switching)}؛ ومن التي لا تبدّل ${f.percent(staying)}. للرحلات الأطول فرص أكثر للتبديل: ليس هذا أثرًا للتبديل.`,
    caption: 'من لمسة إلى التالية: أي جهاز يلي أي جهاز',
    from: 'من',
    sequences: 'أكثر التسلسلات تكرارًا',
    sequence: 'التسلسل',
    none: 'لا جهاز معروف',
  },
  influence: {
    title: (share, f) => `من الرحلات المتحوّلة ذات اللمسة المباشرة، سبقت لدى ${f.percent(share)} منها لمسة غير مباشرة`,
    none: 'لا رحلة متحوّلة لقيت نقطة تواصل معلنة أنها مباشرة',
    only: (n, f) =>
      `من الرحلات المتحوّلة لقيت النوعين ${f.count(n.both)}، واللمسات غير المباشرة وحدها ${f.count(n.indirect)}، والمباشرة وحدها ${f.count(n.direct)}${n.unknown > 0 ? `، ولم تلقَ أي نوع معلن ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? `؛ وبلا لمسة ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'الرحلات المتحوّلة بحسب ما لقيته',
    kind: 'النوع',
    reached: 'الرحلات المتحوّلة التي لقيته',
    credit: 'التحويلات المسندة',
    touches: 'اللمسات',
    kinds: {
      indirect: 'غير مباشر',
      direct: 'مباشر',
      online: 'على الإنترنت',
      store: 'في المتجر',
      peer: 'بين الناس',
      brand: 'من العلامة التجارية',
      unknown: 'غير معلن',
    },
    credited: (method) => `طريقة الإسناد: ${method}.`,
  },
  controls: {
    title: 'المعروض',
    coverage: 'الرحلات المشمولة',
    detail: 'الطرق المرسومة',
    detailAuto: 'بقدر ما يتسع',
    group: 'الأجرام',
    touchpoints: 'نقاط التواصل',
    all: 'الكل',
    cohort: 'أول ظهور',
    outcome: 'المآل',
    reset: 'إظهار الكل',
    kept: (journeys, all, f) => `${f.count(journeys)} من ${journey.of(all, f)}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `\u2068${way}\u2069: يسلك هذا الطريق ${f.percent(converted)} من المتحوّلة و${f.percent(lost)} من المفقودة`,
    caption: 'حصة الرحلات المتحوّلة والمفقودة التي سلكت طريقًا، أوسع الفروق أولًا',
    way: 'الطريق',
    points: 'الفرق، نقاط مئوية',
    times: 'معه، بأضعاف ما من دونه',
    none: 'لا طريق يختلف يقينًا: لا فرق يصمد بعد التصحيح لتعدد الاختبارات.',
    note: (ways, tested, f) =>
      `الطرق المختلفة يقينًا: ${f.count(ways)} من ${f.count(tested)} مختبَرة (اختبار فيشر الدقيق، وبنجاميني وهوخبرغ عند 0.10). الفرق ليس سببًا.`,
  },
}
