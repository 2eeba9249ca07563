import type { Formatter } from '../common/formatter.js'
import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const { person } = NOUNS_AR

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'لا حلقة لقياسها بعد'
  if (!facts.referralsKnown) {
    if (reachedShare !== null) return `بلغ ${f.percent(reachedShare)} ${quotedAr(lastStage)}؛ أما من يجلب من فغير مسجل`
    return againShare > 0
      ? `${f.percent(againShare)} يدورون من جديد؛ أما من يجلب من فغير مسجل`
      : 'لا أحد يدور من جديد، ومن يجلب من غير مسجل'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `الحلقة لا تنغلق، مع أن آخرين جلبوا ${f.percent(facts.referredShare)} من الجدد`
      : 'الحلقة لا تنغلق: لم يجلب السابقون أحدًا'
  }
  const who = facts.beginAt === null ? 'كل 100 شخص' : `كل 100 شخص يبدؤون عند ${quotedAr(facts.beginAt)}`
  const hundred = `${who} يجلبون ${f.decimal(100 * k, k < 0.1 ? 1 : 0)} غيرهم`
  const each = beta === null || beta === 0 ? '' : `؛ كل من يبلغ ${quotedAr(lastStage)} يجلب ${factor(beta, f)}`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `إذا جلب كل من يبلغ ${quotedAr(lastStage)} ${factor(beta, f)}، فإن ${hundred}`
    : `${hundred}${each}`
  return multiplier.kind === 'not-bounded' ? `${finding}: ولا حد معروف لما يبلغه ذلك` : finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `السماكة تمثل عدد الأشخاص، ${facts.isOpen ? 'من اليسار إلى اليمين' : 'باتجاه عقارب الساعة'}${facts.hasRates ? '؛ الخرزات: الحصة التي ظهرت لاحقًا أبعد' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `الأزرق: المحركات (${facts.tailStated ? 'عند الذيل حصص كما ذُكرت' : 'عند الذيل حصص من اللمسات'})${facts.hasTwins ? '، ممتلئ حيث تغذي الطرفين' : ''}.`
            : 'الأزرق: المحركات.',
        ]
      : []),
    ...(facts.hasBrought ? ['الأرجواني: من جلبهم آخرون.'] : []),
    ...(facts.hasReEntries ? ['الفيروزي: من يعودون.'] : []),
    ...(facts.hasSkips ? ['مجارٍ بلون المرحلة: تخطٍّ.'] : []),
    ...(facts.hasStepBacks ? ['البني: تراجع.'] : []),
    ...(facts.hasLost ? ['المخطط: مفقود.'] : []),
    ...(facts.hasOpen ? ['المنقط: جارٍ.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['المضاعِف بلا حد معروف', ...(facts.low === null ? [] : [`×${factor(facts.low, f)} على الأقل`])]
  }
  const value = `يضاعف ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: من ${factor(facts.low, f)} إلى ${factor(facts.high, f)}`]
}

/** The loop's texts in Arabic. */
export const loopAr: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'مبنية على مجاميع؛ الأرقام كما ذُكرت',
  summary: {
    people: (actors, stages, f) => `${person.is(actors, f)} في ${NOUNS_AR.stage.of(stages, f)}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}، ظهر منهم لاحقًا أبعد ${f.percent(onward)}.`,
    ends: (lost, open, f) => `المفقودون ${f.count(lost)}، ومن لا يزالون في الطريق ${f.count(open)}.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `كسب الحلقة ${factor(k, f)}${low === null || high === null ? '' : ` (فترة الثقة 95% من ${factor(low, f)} إلى ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'المضاعِف بلا حد معروف.'
          : multiplier.kind === 'bounded'
            ? `الشخص الواحد يصبح في النهاية ${factor(multiplier.value, f)}.`
            : 'المضاعِف غير معروف.',
      ].join('؛ '),
    reEntry: (actors, f) => `دار من جديد ${person.is(actors, f)}.`,
  },
  empty: {
    title: 'لا حلقة لرسمها',
    noPeople: 'لا أشخاص في هذه الرحلات.',
    noStages: 'لا تُظهر أي لمسة مرحلة. اذكر المراحل في التعريف، أو عيّن لنقاط التواصل مراحلها.',
  },
  notes: {
    hairlines: 'أدق الخطوط بغير مقياس.',
    perThousand: 'لم تُذكر أعداد: الأرقام لكل 1,000 عند المرحلة الأولى.',
    statedBeta: (beta, f) => `أن كل واحد يجلب ${factor(beta, f)} مذكور لا معدود.`,
    audience: (size, noticed, won, f) =>
      `جمهور كل واحد ${f.count(size)}؛ ${noticed === null ? '' : `ينتبه منهم ${f.percent(noticed)}، و`}يأتي من هؤلاء ${f.percent(won)}.`,
    statedAside: 'المقاطع الأرجوانية تُظهر من عُدّوا فعلًا.',
    unstaged: (actors, f) => `لم يُظهر أي مرحلة ${person.is(actors, f)}.`,
    noReferrals: 'لا صف يذكر من جلب من، فكسب الحلقة غير معروف.',
    bases: (beginAt) =>
      `يحسب الكسب ما يجلبه من يبدؤون عند ${quotedAr(beginAt)}؛ أما الحصة ممن يبدؤون هناك فتحسب أيضًا من جلبهم آخرون بدؤوا أبعد.`,
    unobserved: (moves, f) => `حركات عبر فجوة لم يرصدها أحد: ${f.count(moves)}.`,
    byTouchpoint: 'لا قنوات معروفة: تنوب عنها نقاط التواصل.',
    thinTail: (actors, f) => `قليلون بلغوا المرحلة الأخيرة (${f.count(actors)}).`,
    unusable: (count, f) => `أُهمل ${NOUNS_AR.number.is(count, f)} لعدم الصلاحية.`,
  },
  label: {
    lost: (actors) => `${actors} مفقود`,
    open: (actors) => `${actors} جارٍ`,
    midway: (actors) => `${actors} يبدؤون هنا`,
    otherDrivers: (share) => `غيرها ${share}`,
    noDriver: 'غير معروف',
    eachBrings: 'كل واحد يجلب',
    ifEachBrings: 'إذا جلب كل واحد',
    ofReached: (size) => `من ${size} يصلهم`,
    broughtEarlier: 'مجلوبون من قبل ذلك',
    broughtEarlierShort: (actors) => `${actors} مجلوب`,
    factor: (beta) => `×${beta}`,
    gain: 'كسب الحلقة',
    multiplier: multiplierLines,
    noReferrals: 'الإحالات غير مسجلة',
    again: 'يعودون',
    medianTime: (duration) => `الوسيط ${duration}`,
    ofNewcomers: (share) => `${share} ممن يبدؤون هنا`,
    flow: {
      advance: (actors) => `${actors} تقدّم`,
      skip: (actors) => `${actors} تخطٍّ`,
      stepBack: (actors) => `${actors} تراجع`,
      reEntry: (actors) => `${actors} عودة`,
    },
    reEntryOf: (actors, all) => `${actors} من أصل ${all} يعودون`,
    toReEntry: (duration) => `${duration} حتى العودة`,
    toReferral: (duration) => `${duration} حتى جلب واحد`,
  },
  kind: {
    advance: 'تقدّم',
    skip: 'تخطٍّ إلى الأمام',
    stepBack: 'تراجع',
    reEntry: 'دورة من جديد',
    referral: 'جلب أشخاص جدد',
  },
  direction: { inbound: 'وارد', outbound: 'صادر', mixed: 'كلاهما' },
  influence: { direct: 'مباشر', indirect: 'غير مباشر', mixed: 'كلاهما' },
  medium: { paid: 'مدفوع', organic: 'مجاني', mixed: 'كلاهما' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: مرّ من هنا ${person.is(actors, f)}.`
        : `${label}: مرّ من هنا ${person.is(actors, f)}، وظهر لاحقًا أبعد ${onward}.`,
    lost: (label, actors, f) => `فُقد عند ${quotedAr(label)} ${person.is(actors, f)}.`,
    open: (label, actors, f) => `لا يزال في الطريق عند ${quotedAr(label)} ${person.is(actors, f)}.`,
    lostTitle: (label) => `الفقدان عند ${quotedAr(label)}`,
    openTitle: (label) => `لا يزال في الطريق عند ${quotedAr(label)}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = { advance: 'تقدّم', skip: 'تخطى', stepBack: 'تراجع', reEntry: 'دار من جديد' }[kind]
      const times = moves > actors ? `، ${NOUNS_AR.time.of(moves, f)} في المجموع` : ''
      return `${how} ${person.is(actors, f)} من ${quotedAr(from)} إلى ${quotedAr(to)}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'تقدّم', skip: 'تخطٍّ', stepBack: 'تراجع', reEntry: 'دورة من جديد' }[kind]
      return from === to ? `${name}: ${from}` : `${name}: من ${quotedAr(from)} إلى ${quotedAr(to)}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `لا تجلب ${quotedAr(last)} أحدًا: ليس هناك أحد.`
        : `جلبت ${quotedAr(last)} ${person.of(referred, f)}: كل واحد يجلب ${factor(beta, f)}.`,
    jointElsewhere: (last, from, referred, f) =>
      `لم تجلب ${quotedAr(last)} أحدًا؛ جاء من ${f.list(from)} جلبُ ${person.of(referred, f)}.`,
    jointTitle: (last, first) => `${quotedAr(last)} تجلب ${quotedAr(first)}`,
    lap: (lap, label, f) => `الدورة ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `جلبت ${quotedAr(from)} ${person.of(actors, f)}.`,
    midway: (label, actors, f) => `يبدأ عند ${quotedAr(label)} ${person.is(actors, f)}.`,
    midwayTitle: (label) => `البدء عند ${quotedAr(label)}`,
    mouthDriver: (label, count, share, f) => `${label}: جلب ${person.of(count, f)} إلى الفوهة، أي ${share} منهم.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} مما يغذي المرحلة الأخيرة، كما ذُكر.`
        : `${label}: ${NOUNS_AR.touch.is(count, f)} عند المرحلة الأخيرة، أي ${share}.`,
    mouthTitle: (label) => `${label}، عند الفوهة`,
    tailTitle: (label) => `${label}، عند الذيل`,
  },
  keys: { incoming: 'التالي مما يدخل', outgoing: 'التالي مما يخرج', loss: 'أشد فقدان، ثم الذي يليه' },
  fact: {
    part: 'الجزء',
    count: 'الأشخاص',
    share: 'الحصة',
    moves: 'الحركات',
    unobserved: 'منها عبر فجوة',
    people: 'من مرّوا من هنا',
    visits: 'مرات الوصول، إجمالًا',
    onward: 'ظهروا لاحقًا أبعد',
    began: 'بدؤوا هنا',
    brought: 'جلبهم آخرون',
    standing: 'هنا الآن',
    question: 'السؤال',
    touches: 'اللمسات',
    base: 'من',
    eachBrings: 'كل واحد يجلب',
    audience: 'جمهور كل واحد',
    interval: 'فترة الثقة 95%',
    direction: 'الاتجاه',
    influence: 'التأثير',
    medium: 'الوسيط',
  },
  row: {
    caption: 'الحلقة بالأرقام',
    ever: (stage) => `${stage}: مرّوا من هنا`,
    onward: (stage) => `${stage}: ظهروا لاحقًا أبعد`,
    lost: (stage) => `${stage}: مفقودون`,
    open: (stage) => `${stage}: لا يزالون في الطريق`,
    ended: (stage) => `${stage}: نهاية حسنة`,
    settled: (stage) => `${stage}: تحوّلوا ولم يظهروا بعدها`,
    began: (stage) => `${stage}: بدؤوا هنا`,
    referral: (from, to) => `جلبت ${quotedAr(from)} إلى ${quotedAr(to)}`,
    unobserved: (moves, unobserved) => `${moves} (منها ${unobserved} عبر فجوة)`,
    unknownStage: 'بلا مرحلة',
    mouth: (driver) => `محرك عند الفوهة: ${driver}`,
    midway: (driver) => `محرك من يبدؤون أبعد: ${driver}`,
    tail: (driver) => `محرك عند الذيل (لمسات): ${driver}`,
    tailStated: (driver) => `محرك عند الذيل: ${driver}`,
    gain: 'كسب الحلقة',
    multiplier: 'المضاعِف',
    notBounded: 'بلا حد معروف',
    generations: 'الأجيال حتى 95% من المضاعِف',
    elasticity: 'مرونة المضاعِف تجاه مرحلة',
  },
}
