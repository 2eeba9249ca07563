import type { Formatter } from '../common/formatter.js'
import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const { person } = NOUNS_AR
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `\u200e+${f.count(count)}` : count < 0 ? `\u200e−${f.count(-count)}` : '±0'

const HOW = {
  advance: 'إلى الأمام',
  skip: 'إلى الأمام بتخطي مراحل',
  stepBack: 'إلى الوراء',
  reEntry: 'في دورة جديدة',
} as const
const LONG_UNITS = { quarter: 'ربع سنة', year: 'سنة', decade: 'عقد', century: 'قرن' } as const

/** The texts of the loop's further views in Arabic. */
export const loopViewsAr: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `أسبوع ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${LONG_UNITS[unit]} من ${f.month(startMs)}`
  },
  gain: {
    heading: 'ما يغذي الحلقة',
    whatIf: 'ماذا لو',
    estimate: 'تقدير من النموذج، لا تنبؤ: من تجلبهم المحركات يبقون كما هم.',
    rate: (stage) => `من يمضون أبعد من ${quotedAr(stage)}`,
    beta: (last) => `كل من يبلغ ${quotedAr(last)} يجلب`,
    was: (value) => `كان ${value}`,
    reset: 'كما قيس',
    gain: 'كسب الحلقة',
    multiplier: 'الشخص الواحد يصبح',
    notBounded: 'بلا حد معروف',
    generations: 'الأجيال حتى 95% من ذلك',
    elasticity: 'زيادة 1% عند مرحلة تضيف',
    elasticityOf: (percent) => `\u200e+${percent}`,
    toReferral: 'حتى جلب الأول',
    toReEntry: 'حتى الدوران من جديد',
    unknown: 'غير معروف',
    between: (low, high, level) => `${level}: من ${low} إلى ${high}`,
    turned: ({ gain, multiplier }) => `كسب الحلقة ${gain}. الشخص الواحد يصبح ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `بلغ كسب الحلقة ذروته لدى من بدؤوا في ${highest}: ${k}`
        : 'لا يمكن تمييز الفترة ذات الكسب الأعلى عن المصادفة',
    unknown: 'لا صف يذكر من جلب من، فكسب الحلقة غير معروف',
    key: 'كل نقطة: الكسب حتى الآن لمن بدؤوا في تلك الفترة، وللأقدمين وقت أطول له؛ الشريط: فترة الثقة 95%.',
    keyYoung: 'المتقطع: لا يزال يرتفع لضيق الوقت.',
    summary: ({ periods, first, last }, f) =>
      `كسب الحلقة في ${NOUNS_AR.period.of(periods, f)}، من ${first} إلى ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: لم يبدأ أحد.`
      const within = low === null || high === null ? '' : ` (من ${low} إلى ${high})`
      return `${period}: الكسب ${k}${within}، وبدأ ${person.is(actors, f)}.`
    },
    young: 'لا يزال يرتفع',
    noteYoung: (periods, f) => `من بدؤوا في آخر ${NOUNS_AR.period.of(periods, f)} لم يُتح لهم الوقت المعتاد لجلب غيرهم.`,
    caption: 'كسب الحلقة بحسب الفترة',
    columns: { period: 'الفترة', began: 'بدؤوا', brought: 'جُلبوا منذئذ', gain: 'الكسب', interval: 'فترة الثقة 95%' },
    selfFeeding: 'تغذي نفسها من هنا فصاعدًا',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'لا حلقة لقياسها بعد'
          : `بكسب قدره ${k} يكون كل جيل بهذه النسبة من الذي قبله`
        : `حتى الآن أصبح كل 100 شخص ${grown}`,
    unknown: 'لا صف يذكر من جلب من: لا أجيال تُروى',
    key: 'الأعمدة: أشخاص كل جيل كحصة من الأول.',
    keyModel: 'العلامات: ما يُتوقع بحسب الكسب.',
    name: (generation, f) => `الجيل ${f.count(generation)}`,
    cohort: 'لم يجلبهم أحد',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name}: ${person.is(actors, f)}${share === null ? '' : `، ${share} من الأول`}.`,
        ...(expected === null ? [] : [`المتوقع بحسب الكسب ${expected}.`]),
      ].join(' '),
    expected: (share) => `المتوقع ${share}`,
    noteComing: 'قد تكون الأجيال الأخيرة لا تزال في الطريق.',
    caption: 'أجيال مجموعة',
    columns: { generation: 'الجيل', people: 'الأشخاص', share: 'من الأول', expected: 'المتوقع بحسب الكسب' },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: أكبر نمو في ${quotedAr(stage)}، بمقدار ${person.of(change, f)}`
        : `${period}: أكبر انكماش في ${quotedAr(stage)}، بمقدار ${person.of(-change, f)}`,
    still: (period) => `${period}: كل مرحلة تنتهي بالحجم الذي بدأت به`,
    key: 'الأقراص: من هم في المرحلة عند النهاية؛ الطوق: عند البداية. الشرائط: الحركات بينهما، على مقياس خاص بها.',
    keyOf: {
      came: 'الأزرق: بدؤوا أو عادوا.',
      left: 'المخطط: فُقدوا أو انتهوا.',
      back: 'البني: تراجع.',
      again: 'الفيروزي: دورة جديدة.',
    },
    people: person.is,
    moves: NOUNS_AR.move.is,
    stockLegend: (count) => `المقياس: هذا القرص = ${count} (أشخاص)`,
    flowLegend: (count) => `هذا الشريط = ${count} (حركات خلال الفترة)`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: ${f.count(opening)} عند البداية، جاء ${f.count(arrived)}، وغادر ${f.count(left)}، و${f.count(closing)} عند النهاية.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) =>
      `${NOUNS_AR.move.is(count, f)} ${HOW[kind]} من ${quotedAr(from)} إلى ${quotedAr(to)}.`,
    entered: (stage, count, f) => `بدأ أو عاد عند ${quotedAr(stage)} ${person.is(count, f)}.`,
    left: (stage, lost, ended, f) => `${stage}: فُقد ${f.count(lost)}، وانتهى نهاية حسنة ${f.count(ended)}.`,
    residual: (stage, count, f) => `${stage}: يختلف الرصيد عن التدفق بمقدار ${signed(count, f)}.`,
    residualShort: (count) => `${count} بلا تفسير`,
    noteResidual: (count, f) => `الرصيد والتدفق لا يتطابقان: ${person.is(count, f)} بلا تفسير.`,
    reconciled: 'الرصيد والتدفق متطابقان في كل مرحلة.',
    period: 'الفترة',
    caption: (period) => `الرصيد والتدفق: ${period}`,
    columns: {
      stage: 'المرحلة',
      opening: 'عند البداية',
      entered: 'بدؤوا',
      returned: 'عادوا بعد فقدان',
      movedIn: 'انتقلوا إليها',
      movedOut: 'انتقلوا منها',
      lost: 'مفقودون',
      ended: 'نهاية حسنة',
      closing: 'عند النهاية',
      residual: 'بلا تفسير',
    },
    empty: { title: 'لا رصيد لرسمه', hint: 'لا تُظهر أي لمسة مرحلة، أو لا زمن يمكن تقسيمه إلى فترات.' },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `${quotedAr(attracts)} هي الأكثر جذبًا، ${attracted}، وعبرها يأتي ${brought} ممن جلبهم آخرون`
        : `${quotedAr(attracts)} هي الأكثر جذبًا، ${attracted}؛ وعبر ${quotedAr(brings)} يأتي ${brought} ممن جلبهم آخرون`,
    onlyAttracts: ({ attracts, attracted }) => `${quotedAr(attracts)} هي الأكثر جذبًا: ${attracted}`,
    key: 'اليسار: أولى لمسات من لم يجلبهم أحد. اليمين: أولى لمسات من جلبهم آخرون. كلٌّ كحصة من جانبه.',
    attraction: 'الجذب',
    advocacy: 'التوصية',
    influence: 'التأثير',
    indirect: (share) => `${share} من اللمسات في الطريق إلى تحويل تؤثر تأثيرًا غير مباشر`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: الجذب ${person.is(attracted, f)}، ${attractedShare}؛ وممن جلبهم آخرون يأتي عبرها ${person.is(brought, f)}، ${broughtShare}.`,
    noteNobodyBrought: 'لا صف يذكر من جلب من.',
    noteBases: 'هنا يُعدّ الأشخاص بأول لمسة لهم؛ وعند ذيل الحلقة تُعدّ لمسات من هم في المرحلة الأخيرة.',
    caption: 'القنوات عند طرفي الحلقة',
    columns: {
      channel: 'القناة',
      attracted: 'جُذبوا',
      brought: 'جلبهم آخرون',
      touches: 'لمسات قبل التحويلات',
      influence: 'التأثير',
    },
    empty: { title: 'لا قنوات لرسمها', hint: 'لا لمسات في هذه الرحلات.' },
  },
}
