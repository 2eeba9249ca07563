import type { Formatter } from '../common/formatter.js'
import { isolatedAr } from '../common/isolated-ar.js'
import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'

/** A sign in front of what rose, too; a true minus. It stands left of the figure in Arabic, too. */
function signed(value: number, f: Formatter): string {
  const size = f.decimal(Math.abs(value))
  return value > 0 ? `\u200e+${size}` : value < 0 ? `\u200e\u2212${size}` : size
}

/** The texts of the funnel's further views in Arabic. */
export const funnelViewsAr: FunnelViewsMessages = {
  points: (difference, f, short) => `${signed(difference * 100, f)}${short ? ' نقطة' : ' نقطة مئوية'}`,
  underWay: (all, f) =>
    `ما زال جاريًا، وقد يغيّر هذه المعدلات بعد: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} من ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'المؤشرات الرئيسية للمراحل',
    target: (value) => `الهدف ${value}`,
    noValue: 'لا قيمة',
    soFar: (value) => `${value} حتى الآن`,
    unfinished: ({ periods, journeys, open }, f) =>
      `لم يُقيَّم بعد: ${NOUNS_AR.period.is(periods, f)}${open > 0 ? `؛ ما زال جاريًا ${f.count(open)} من ${NOUNS_AR.journey.of(journeys, f)}` : ''}`,
    since: (date) => `منذ ${date}`,
    status: {
      reached: 'بُلغ الهدف',
      near: 'دون الهدف بقليل',
      missed: 'لم يُبلغ الهدف',
      'no-target': 'لا هدف',
      unfinished: 'الهدف: لم يُحسم بعد',
      unknown: 'غير معروف',
    },
    course: {
      better: 'أفضل من قبل',
      worse: 'أسوأ من قبل',
      same: 'كما كان',
      unclear: 'لا تغيّر واضح',
      unfinished: 'التغيّر: لم يُحسم بعد',
      unknown: 'لا شيء للمقارنة به',
    },
    because: 'أسوأ بسبب',
    effects: ({ channel, total, mix, rate }) => `${channel}: ${total}، منها حصتها ${mix}، ومعدلها الخاص ${rate}`,
    otherChannels: (n, f) => `قنوات صغيرة: ${f.count(n)}`,
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `، ${target}`}؛ ${status}؛ ${course}`,
  },
  time: {
    strip: 'زمن المواصلة بحسب المرحلة',
    median: (duration) => `الوسيط ${duration}`,
    quartiles: (low, high) => `النصف يستغرق من ${low} إلى ${high}`,
    none: 'لم يواصل أحد',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: واصلت ${NOUNS_AR.journey.is(journeys, f)}، نصفها خلال ${median}، والنصف الأوسط من ${low} إلى ${high}`,
    bin: ({ from, to, journeys }, f) => `من ${from} إلى ${to}: ${NOUNS_AR.journey.is(journeys, f)}`,
  },
  guide: { strip: 'ما تحتاج إليه كل مرحلة', organic: 'مجاني', paid: 'مدفوع', content: 'المحتوى' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `من ${quotedAr(from)} إلى ${quotedAr(stage)} يواصل عدد ${verdict === 'fell' ? 'أقل' : 'أكبر'} نسبةً: من ${earlier} إلى ${later} (${points}؛ فترة الثقة 95% من ${low} إلى ${high})`,
    unchanged: (earlier, later) =>
      `لا تغيّر في المعدلات بين ${quotedAr(earlier)} و${quotedAr(later)} يمكن تمييزه عن المصادفة`,
    unfinished: (earlier, later) =>
      `لم يُحسم بعد هل تغيّر معدل بين ${quotedAr(earlier)} و${quotedAr(later)}: ما زالت رحلات جارية`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `كلاهما على مقياس واحد، والمساحة تمثل العدد.${rated ? ' المعدلات: الحصة التي واصلت من المرحلة السابقة.' : ''}`
      return form === 'ghost'
        ? `الممتلئ: ${later}؛ الإطار المتقطع: ${earlier}. ${end}`
        : `${vertical ? 'اليسار' : 'الأعلى'}: ${earlier}؛ ${vertical ? 'اليمين' : 'الأسفل'}: ${later}. ${end}`
    },
    verdict: { rose: 'ارتفع', fell: 'انخفض', unclear: 'لا تغيّر واضح', unfinished: 'لم يُحسم بعد' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}، ${laterName} ${later}${
        rates === null
          ? ''
          : `؛ تغيّر المعدل من ${rates.earlier} إلى ${rates.later}، ${rates.points} (فترة الثقة 95% من ${rates.low} إلى ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'فروق المعدلات مع فترة الثقة 95% بطريقة Newcombe، موسّعة بقدر ما تقتضيه الخطوات مجتمعة والرحلات الجارية؛ لا يُسمى تغيّرًا إلا ما خلت فترته من الصفر',
    inTable: 'الفروق في الجدول.',
    unmatched: (stages) => `في أحدهما فقط: ${stages}.`,
    table: 'القمعان بالأرقام',
    count: (period) => `هنا، ${period}`,
    rate: (period) => `من المرحلة السابقة، ${period}`,
    difference: 'الفرق',
    interval: 'فترة الثقة 95%',
    judgement: 'التغيّر',
    stage: 'المرحلة',
    journeys: 'الرحلات هنا',
    ofStageBefore: 'من المرحلة السابقة',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) => `أفضل تحويل: ${best} (${rate})، وأسوؤه: ${worst} (${worstRate})`,
    best: ({ best, rate }) => `أفضل تحويل: ${best} (${rate})`,
    worst: ({ worst, worstRate }) => `أسوأ تحويل: ${worst} (${worstRate})`,
    unclear: 'لا قمع يفوق تحويله سائر الأقماع بوضوح',
    single: ({ name, rate }) => `${name}: معدل التحويل ${rate}`,
    empty: 'لا أقماع لرسمها',
    readingKey:
      'كلها على مقياس واحد: المساحة تمثل العدد. وبجانب كل اسم الحصة التي تحوّلت (وفي المجاميع المجردة: التي بلغت المرحلة الأخيرة).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}، ${stage}: ${arrivals}${rate === null ? '' : `؛ ${rate} من المرحلة السابقة`}`,
    table: (n, f) => `${NOUNS_AR.funnel.is(n, f)} بالأرقام`,
    name: 'القمع',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `انتقلت قناة ${channel} من المرتبة ${from} (${earlier}) إلى المرتبة ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `من القنوات ذات 30 رحلة على الأقل، أفضلها تحويلًا: ${channel}، ${value} (${period})`
        : `أفضل القنوات تحويلًا: ${channel}، ${value} (${period})`,
    unclear: (period) => `لا قناة يفوق تحويلها سائر القنوات بوضوح (${period})`,
    leadsByRank: ({ channel, period }) => `في المرتبة الأولى: ${channel} (${period})`,
    empty: 'لا قنوات لرسمها',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `الأعمدة: الحصة التي تحوّلت${two ? '، والعلامة ما كانت عليه من قبل' : ''}${measured ? '، والشعيرات فترة الثقة 95%' : ''}.${open ? ' الباهت: ما زال جاريًا.' : ''}${lines ? ` الخطوط: المرتبة آنذاك والآن${dashed ? '، والمتقطع قد يتغيّر بعد' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join('، ') || 'غير مذكور'}`,
        )
        .join('؛ ')}`,
    rank: (rank) => `المرتبة ${rank}`,
    rankColumn: (period) => `المرتبة، ${period}`,
    valueColumn: (period) => `التحويل، ${period}`,
    channel: 'القناة',
    hidden: (n, f) => `قنوات في الجدول فقط: ${f.count(n)}.`,
    table: 'القنوات بالأرقام',
    notStated: 'غير مذكور',
    ranks: 'المرتبة',
    thin: (channels, f) => `المتقطع بيانات قليلة (أقل من 30 رحلة): ${f.list(channels.map(isolatedAr))}.`,
    definition: 'تحويل الرحلات التي بدأتها القناة',
  },
}
