import type { Formatter } from '../common/formatter.js'
import { isolatedAr } from '../common/isolated-ar.js'
import { NOUNS_AR } from '../common/nouns-ar.js'
import { quotedAr } from '../common/quoted-ar.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'

const { person, move: moveNoun } = NOUNS_AR

const traffic = (inward: number, outward: number, f: Formatter): string =>
  `${moveNoun.is(inward, f)} إلى الداخل، و${f.count(outward)} إلى الخارج`

/** The opt-in parts of the circles in Arabic. */
export const circlesPartsAr: CirclesPartsMessages = {
  follow: {
    label: 'تتبع شخص',
    command: 'الانتقال إلى طريق الشخص المتتبَّع',
    previous: 'الشخص السابق',
    next: 'الشخص التالي',
    summary: way,
    unknown: (actor) => `ليس في هذه الرحلات أحد باسم ${quotedAr(actor)}.`,
    step: (facts) =>
      `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `، عند ${quotedAr(facts.touchpoint)}`}.`,
    stepTitle: move,
    date: 'متى',
    touchpoint: 'أين',
    key: (from, until) => `على امتداد المسار يجري الزمن باتجاه عقارب الساعة، من ${from} إلى ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`المنقّط: صمت يزيد على ${silence}.`]),
        ...(hasOutward ? ['المتقطع: إلى الخارج.'] : []),
        ...(hasTouches ? ['النقاط المفرغة: لمسات.'] : []),
        ...(hasConversions ? ['المعيّنات: تحويلات.'] : []),
      ].join(' '),
    now: 'الآن',
  },
  groups: {
    by: (dimension) => `بحسب ${isolatedAr(dimension)}`,
    byCohort: 'بحسب أول تواصل',
    others: 'غيرها',
    unknown: 'غير معروف',
    cell: (group, ring, people, share, f) =>
      `${quotedAr(group)} في ${quotedAr(ring)}: ${person.is(people, f)}${share === null ? '' : `، ${f.percent(share)} من الحلقة`}.`,
    people: 'الأشخاص',
    shareOfRing: 'من الحلقة',
    shareOfGroup: 'من المجموعة',
    conviction: 'متوسط الاقتناع',
    table: (by, period) => `الأشخاص في كل حلقة، ${by}: ${period}`,
    total: 'كل الحلقات',
    needJourneys: 'المجموعات تحتاج إلى رحلات: المجاميع لا تقول من هو من.',
  },
  reentry: {
    note: (label) => `الأقواس المتقطعة: ${label}.`,
    label: (actors, medianMs, f) =>
      `دار من جديد ${f.count(actors)}${medianMs === null ? '' : `، بعد أول لمسة بمدة ${f.duration(medianMs)} (الوسيط)`}`,
    item: (from, to, moves, f) =>
      `بعد تحويل في ${quotedAr(from)} بدأت في ${quotedAr(to)} ${NOUNS_AR.cycle.is(moves, f)}.`,
    title: (from, to) => `${quotedAr(from)}، من جديد إلى ${quotedAr(to)}`,
    moves: 'دورات جديدة',
    actors: 'الأشخاص',
    loopTime: 'من أول لمسة إلى أول دورة جديدة، الوسيط',
  },
  trust: {
    label: 'الثقة عبر الزمن',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `الخط متوسط اقتناع من في الحلقات عند نهاية كل فترة: 0 أقصى الخارج، و1 المركز؛ والمقياس من ${from} إلى ${to}.`,
        ...(hasMoves ? ['الأعمدة: الحركات إلى الداخل صعودًا، وإلى الخارج مخططة نزولًا.'] : []),
        ...(hasWitnesses
          ? [
              `الخط المتقطع يتبع من كانوا حاضرين حين وقع الحدث؛ والنقطة المفرغة أدناه${hasRecovered ? '، والممتلئة عودته' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`انتقل متوسط الاقتناع من ${f.decimal(facts.first, 2)} إلى ${f.decimal(facts.last, 2)} (أقصاه 1).`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${isolatedAr(series)}، `}${period}: ${conviction === null ? 'لا أحد في حلقة' : `الاقتناع ${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
        ...(gravity === null ? [] : [`الجاذبية ${signed(gravity, f)}`]),
        ...events.map(isolatedAr),
      ].join('؛ '),
    shock,
    caption: 'الاقتناع والحركات والجاذبية في كل فترة',
    period: 'الفترة',
    conviction: 'الاقتناع',
    gravity: 'الجاذبية',
    people: 'الأشخاص في الحلقات',
    inward: 'حركات إلى الداخل',
    outward: 'حركات إلى الخارج',
    witnesses: (count, f) => `الحاضرون (${f.count(count)})`,
    emptyTitle: 'لا خط لرسمه',
    emptyHint: 'تحتاج الثقة عبر الزمن إلى أكثر من فترة وأكثر من حلقة، وإلى أشخاص فيها.',
  },
  ringFunnel: {
    title: (ring) => `داخل ${quotedAr(ring)}`,
    hint: 'حدد حلقة لفتحها.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `عدد من كانوا يومًا في ${quotedAr(ring)}: ${f.count(came)}؛ ${isInnermost ? 'تحوّل هناك' : 'وواصل إلى الداخل'} ${f.count(onward)}. الآن هنا ${f.count(here)}، وأبعد إلى الداخل ${f.count(further)}، وأبعد إلى الخارج ${f.count(outward)}${left > 0 ? `، وفُقد صراحةً ${f.count(left)}` : ''}.`,
    came: 'جاؤوا',
    onward: 'واصلوا إلى الداخل',
    again: 'تحوّلوا هنا',
    stand: 'أين هم الآن',
    here: 'هنا',
    further: 'أبعد إلى الداخل',
    outward: 'أبعد إلى الخارج',
    left: 'مفقودون',
    touched: (people, f) => `لمسها بأنفسهم ${f.count(people)}`,
    omitted: (touchpoints, f) => `نقاط تواصل أندر ليست خطوات: ${f.count(touchpoints)}.`,
    step: 'الخطوة',
    people: 'من بلغوا هذا الحد',
    shareOfBefore: 'من الخطوة السابقة',
  },
  changes: {
    caption: (period) => `ما آل إليه من في كل حلقة: ${period}`,
    ring: 'الحلقة',
    atStart: 'في البداية',
    inward: 'تحركوا إلى الداخل',
    held: 'ثبتوا',
    outward: 'تحركوا إلى الخارج',
    lost: 'فقدان صريح',
    entered: 'جاؤوا من الخارج',
    atEnd: 'في النهاية',
    unknown: 'المجاميع لا تقول من تحرك إلى أين.',
  },
  content: {
    caption: 'المحتوى في كل مستوى، وما حدث بعده',
    level: 'المستوى',
    entered: 'دخلوا هنا',
    intended: 'مخصص له',
    content: 'المحتوى الذي لقوه',
    touches: 'اللمسات',
    inward: 'ظهروا بعدها أبعد إلى الداخل',
    nothing: 'لا تسمي أي لمسة هنا محتواها.',
    note: 'مرصود، لا برهان على سببية.',
    thin: 'ما دون 30 لمسة معلَّم بأنه قليل البيانات.',
  },
  multiples: {
    title: (first, last) => `الدوائر من ${first} إلى ${last}`,
    key: 'كل دائرة فترة، وحجمها بعدد من فيها من الأشخاص؛ كلها على مقياس واحد.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}: ${person.is(people, f)} في الحلقات`,
        ...(conviction === null ? [] : [`الاقتناع ${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
      ].join('؛ '),
    caption: 'الأشخاص في كل حلقة وفترة',
    period: 'الفترة',
    emptyTitle: 'لا فترات للمقارنة',
    emptyHint: 'تقع الرحلات ضمن فترة واحدة، أو لا تحمل مراحل.',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `أول ظهور في ${quotedAr(to)}`
    case 'inward':
      return `إلى الداخل من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'outward':
      return `إلى الخارج من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'shaken':
      return `تجربة سيئة، إلى الخارج من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'faded':
      return `صمت، إلى الخارج من ${quotedAr(from)} إلى ${quotedAr(to)}`
    case 'lost':
      return `فقدان صريح من ${quotedAr(from)}`
    case 'returned':
      return `عودة إلى ${quotedAr(to)}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back = ringsBack === 0 ? 'في أعمق ما بلغ' : `بتراجع ${NOUNS_AR.ring.of(ringsBack, f)} عن ${quotedAr(deepest)}`
  const stands =
    place !== null
      ? `${isolatedAr(actor)}: في ${quotedAr(place)} منذ ${since}، ${back}.`
      : isLost
        ? `${isolatedAr(actor)}: فقدان صريح في ${since}، وأعمق ما بلغ ${quotedAr(deepest)}.`
        : `${isolatedAr(actor)}: لم يظهر في حلقة.`
  const counts = [
    moveNoun.is(moves, f),
    `منها ${f.count(stepsBack)} إلى الخارج`,
    NOUNS_AR.conversion.is(conversions, f),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join('، ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `انخفضت الثقة بعد ${quotedAr(facts.event)} ولم تعد بعد`
      : `انخفضت الثقة بعد ${quotedAr(facts.event)} وعادت منذ ${facts.recovered}`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1)
    return `في المقدمة آخرًا: ${isolatedAr(ahead[0]?.name ?? '')}، عند ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'الثقة عبر الزمن'
  if (Math.abs(last - first) < 0.005) return `ثبتت الثقة عند ${f.decimal(last, 2)}`
  return `${last > first ? 'ارتفعت' : 'انخفضت'} الثقة من ${f.decimal(first, 2)} إلى ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${isolatedAr(event)} (${period})`
      : `${isolatedAr(event)}: ${moveNoun.is(outward, f)} إلى الخارج في ${period}${usualOutward === null ? '' : `، مقابل ${f.decimal(usualOutward)} في فترة معتادة قبلها`}`
  if (before === null) return `${burst}.`
  const whose = witnesses === null ? 'متوسط الاقتناع' : `اقتناع الحاضرين (${f.count(witnesses)})`
  if (lowest === null) return `${isolatedAr(event)} (${period}): لم ينخفض ${whose} قط عن ${f.decimal(before, 2)}.`
  const fell = `انخفض ${whose} من ${f.decimal(before, 2)} إلى ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'ولم يعد بعد' : `وعاد منذ ${recovered}`
  return `${burst}. ${fell} ${back}.`
}

function signed(value: number, f: Formatter): string {
  return `${value > 0 ? '\u200e+' : ''}${f.decimal(value)}`
}
