import type { Formatter } from '../common/formatter.js'
import { isolatedAr } from '../common/isolated-ar.js'
import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'

const { person, move } = NOUNS_AR
/** Quarters in order, as an adjective each. */
const QUARTERS = ['الأول', 'الثاني', 'الثالث', 'الرابع'] as const

const LONG_UNITS = { decade: 'عقد', century: 'قرن' } as const

const SCALES = {
  area: 'حجم الحلقة بعدد من فيها من الأشخاص.',
  log: 'مساحة الحلقة تنمو بلوغاريتم عدد من فيها من الأشخاص.',
  equal: 'رسم تخطيطي: كل الحلقات متساوية السماكة مهما كان عدد من فيها.',
} as const

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'وزاويته بلا معنى'
  return hasAngle ? `وزاويته ولونه بحسب: ${isolatedAr(by)}` : `ولونه بحسب: ${isolatedAr(by)}، وزاويته بلا معنى`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'في الفجوة تقود الأسهم المتصلة إلى الداخل، والمتقطعة إلى الخارج.'
      : hasInward
        ? 'في الفجوة تقود الأسهم المتصلة إلى الداخل.'
        : 'في الفجوة تقود الأسهم المتقطعة إلى الخارج.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['السهم المخطط: فقدان صريح.'] : []),
    ...(hasArcs ? ['الأقواس تتخطى حلقة.'] : []),
    ...(hasJumpsInCrossings ? ['الدخول والخروج يحصيان عبور حدّ: القفزة حركة واحدة، لكنها تعبر حدودًا عدة.'] : []),
  ]
}

const traffic = (inward: number, outward: number, f: Formatter): string =>
  `${move.is(inward, f)} إلى الداخل، و${f.count(outward)} إلى الخارج`

/** The circles in Arabic. */
export const circlesAr: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['القرص المخطط حيث كان الأشخاص.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `كل رمز نقطي شخص واحد، ${angle(facts)}.`
              : `كل رمز نقطي يمثل ${person.of(facts.actorsPerDot, f)}، ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks ? ['العلامات عند المركز أشخاص تحوّلوا، وهي أطول لمن تحوّل مرتين فأكثر.'] : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `دوائر التحويل، من الحلقة الخارجية إلى الداخل: ${f.list(facts.rings.map(({ name, people }) => `${isolatedAr(name)} ${f.count(people)}`))}.`,
      `في الحلقات ${f.count(facts.members)} من ${person.of(facts.actors, f)}${facts.outside > 0 ? `، ولم يظهر في حلقة ${f.count(facts.outside)}` : ''}${facts.left > 0 ? `، وفُقد صراحةً ${f.count(facts.left)}` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'في المدة كلها' : `في ${facts.period}`}: ${traffic(facts.inward, facts.outward, f)}.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'لم يتحوّل أحد.'
              : `تحوّل مرة واحدة ${f.count(facts.once)}، ومرتين ${f.count(facts.twice)}، وثلاث مرات أو أكثر ${f.count(facts.thrice)}.`,
          ]
        : []),
      ...(facts.meanConviction === null ? [] : [`متوسط الاقتناع ${f.decimal(facts.meanConviction, 2)} من 1.`]),
      ...(facts.gravity === null ? [] : [`الجاذبية ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `أسبوع ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `الربع ${QUARTERS[quarterOf(startMs) - 1]} من ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} من ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `الفترة ${f.count(number)}`,
  wholeTime: 'المدة كلها',
  wholeTimeShort: 'المدة كلها',
  inward: (count, f) => `${f.count(count)} إلى الداخل`,
  outward: (count, f) => `${f.count(count)} إلى الخارج`,
  entered: (count, f) => `${f.count(count)} قدوم`,
  left: (count, f) => `${f.count(count)} مغادرة`,
  straightHere: (count, f) => `مباشرة إلى هنا: ${f.count(count)}`,
  cohort: 'وقت أول تواصل',
  moves: move.is,
  cycles: (once, twice, thrice, f) => `تحوّلوا مرة ${f.count(once)} · مرتين ${f.count(twice)} · أكثر ${f.count(thrice)}`,
  table: {
    caption: (period) => `الأشخاص في كل حلقة وحركاتهم: ${period}`,
    ring: 'الحلقة',
    people: 'الأشخاص',
    share: 'الحصة',
    conviction: 'الاقتناع',
    entered: 'أول ظهور هنا',
    inward: 'حركات داخلة إلى هنا',
    outward: 'حركات خارجة إلى هنا',
    crossedInward: 'عبور إلى الداخل، الحد الخارجي',
    crossedOutward: 'عبور إلى الخارج، الحد الخارجي',
    left: 'فقدان من هنا',
    atStart: 'هنا في البداية',
    movedInward: 'منهم تحركوا إلى الداخل',
    held: 'منهم ثبتوا',
    movedOutward: 'منهم تحركوا إلى الخارج',
    outside: 'ليسوا في حلقة بعد',
    gone: 'فقدان صريح',
  },
  item: {
    ring: (name, people, share, f) =>
      `${isolatedAr(name)}: ${person.is(people, f)}${share === null ? '' : `، ${f.percent(share)} ممن في الحلقات`}.`,
    boundaryTitle: (from, to) => `من ${quotedAr(from)} إلى ${quotedAr(to)}`,
    crossing: (from, to, count, f) =>
      `عُبر الحد من ${quotedAr(from)} إلى ${quotedAr(to)} ${NOUNS_AR.time.of(count, f)}.`,
    crossings: 'مرات العبور',
    steps: 'بخطوات من حلقة واحدة',
    move: (from, to, count, f) => `${move.is(count, f)} من ${quotedAr(from)} إلى ${quotedAr(to)}.`,
    enterTitle: (ring) => `أول ظهور في ${quotedAr(ring)}`,
    enter: (ring, count, f) => `أول ظهور في ${quotedAr(ring)}: ${person.is(count, f)}.`,
    leaveTitle: 'فقدان صريح',
    leave: (count, f) => `${NOUNS_AR.loss.is(count, f)}، من أي حلقة.`,
    people: 'الأشخاص',
    shareInside: 'ممن في الحلقات',
    conviction: 'الاقتناع، من 0 إلى 1',
    firstHere: 'أول ظهور هنا',
    cameInward: 'حركات داخلة إلى هنا',
    cameOutward: 'حركات خارجة إلى هنا',
    moves: 'الحركات',
    jumpsAcross: 'بقفزات فوق حلقات عدة',
    ofThoseAtStart: (count, f) => `من ${f.count(count)} هنا في البداية`,
    movedInward: 'تحركوا إلى الداخل',
    held: 'ثبتوا',
    movedOutward: 'تحركوا إلى الخارج',
    lost: 'فقدان صريح',
    jump: 'قفزة فوق حلقات عدة',
  },
  timeline: {
    label: 'الزمن',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${traffic(inward, outward, f)}`,
    event: (label, date) => `${isolatedAr(label)}، ${date}`,
  },
  noStages: {
    title: 'لا حلقات لرسمها',
    hint: 'لا تحمل الرحلات مراحل. سمِّ عمودًا للمراحل، أو عيّن لكل نقطة تواصل مرحلتها.',
  },
  nobodyInside: { title: 'لا أحد في حلقة', hint: 'لا تحمل أي لمسة إحدى المراحل، فلم يظهر أحد في حلقة بعد.' },
  guessedFromTotals: 'مرسومة من مجاميع: الرموز النقطية تبيّن العدد لا الأشخاص بأعينهم، ولا يمكن تتبعها عبر الزمن.',
  partialPeriod: 'رُصدت هذه الفترة جزئيًا فقط.',
  tooThin: (rings, others, f) =>
    `أرق من أن تُظهر رموزًا نقطية هنا: ${f.list([...rings.map(isolatedAr), ...(others > 0 ? [f.plural(others, { zero: '{n} حلقة أخرى', one: 'حلقة أخرى', two: 'حلقتان أخريان', few: '{n} حلقات أخرى', many: '{n} حلقة أخرى', other: '{n} حلقة أخرى' })] : [])])}.`,
  undrawnJumps: (count, f) => `قفزات أندر لم تُرسم: ${f.count(count)}.`,
  unobserved: (count, f) => `حركات لم يُرصد وسطها: ${f.count(count)}؛ تُحسب حركاتٍ، لكن لا عند أي حد.`,
  tick: (actorsPerTick, f) => `العلامة الواحدة: ${person.is(actorsPerTick, f)}.`,
  decay: (ms, steps, f) =>
    `كل صمت مدته ${f.duration(ms)} يُحسب حلقة واحدة إلى الخارج: عدد هذه الخطوات ${f.count(steps)}، ولا تشملها الحركات.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0 ? [`ليس في حلقة بعد: ${person.is(outside, f)}.`] : []),
      ...(left > 0 ? [`فُقد صراحةً: ${person.is(left, f)}.`] : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `الرمز النقطي الأجوف: أقل من ${person.of(actorsPerDot, f)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0 ? `لم يبقَ أحد في حلقة: فُقد صراحةً ${person.is(left, f)}` : 'لا أحد في حلقة'
  }
  if (period !== null && movesKnown) {
    return inward === 0 && outward === 0
      ? `${period}: لم يتحرك أحد بين الحلقات`
      : `${period}: ${traffic(inward, outward, f)}`
  }
  if (shock !== null) {
    return `اهتزت الثقة في ${shock.period}؛ وفي المدة كلها ${traffic(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `لا أحد عند المركز (${isolatedAr(innermost)})`
      : `${f.percent(atCentre / members)} عند المركز (${isolatedAr(innermost)})`
  if (!movesKnown || inward + outward === 0) return centre
  return outward === 0 ? `${centre}؛ لم يتحرك أحد قط إلى الخارج` : `${centre}؛ ${traffic(inward, outward, f)}`
}

function signed(value: number, f: Formatter): string {
  return `${value > 0 ? '\u200e+' : ''}${f.decimal(value)}`
}
