import type { Formatter, PluralForms } from './formatter.js'

/** A counted noun, where it is the subject (`is`) and where it is governed (`of`): only the dual differs. */
export interface CountedNoun {
  readonly is: (count: number, f: Formatter) => string
  readonly of: (count: number, f: Formatter) => string
}

/** One, two, a few (3 to 10), many (11 to 99, accusative), and a hundred (genitive), which nothing is counted with, too. */
function counted(
  one: string,
  [two, ofTwo]: readonly [string, string],
  few: string,
  many: string,
  other: string,
): CountedNoun {
  const forms = (dual: string): PluralForms => ({
    zero: `{n} ${other}`,
    one,
    two: dual,
    few: `{n} ${few}`,
    many: `{n} ${many}`,
    other: `{n} ${other}`,
  })
  return { is: (count, f) => f.plural(count, forms(two)), of: (count, f) => f.plural(count, forms(ofTwo)) }
}

/** What the Arabic texts count. */
type Counted =
  | 'journey'
  | 'settled'
  | 'person'
  | 'actor'
  | 'stage'
  | 'step'
  | 'move'
  | 'touch'
  | 'touchpoint'
  | 'transition'
  | 'visit'
  | 'path'
  | 'conversion'
  | 'channel'
  | 'funnel'
  | 'period'
  | 'time'
  | 'ring'
  | 'cycle'
  | 'jump'
  | 'loss'
  | 'device'
  | 'change'
  | 'number'
  | 'value'
  | 'exclusion'

/** The nouns that the Arabic texts count. */
export const NOUNS_AR: Readonly<Record<Counted, CountedNoun>> = {
  journey: counted('رحلة واحدة', ['رحلتان', 'رحلتين'], 'رحلات', 'رحلة', 'رحلة'),
  settled: counted(
    'رحلة محسومة واحدة',
    ['رحلتان محسومتان', 'رحلتين محسومتين'],
    'رحلات محسومة',
    'رحلة محسومة',
    'رحلة محسومة',
  ),
  person: counted('شخص واحد', ['شخصان', 'شخصين'], 'أشخاص', 'شخصًا', 'شخص'),
  actor: counted('فاعل واحد', ['فاعلان', 'فاعلين'], 'فاعلين', 'فاعلًا', 'فاعل'),
  stage: counted('مرحلة واحدة', ['مرحلتان', 'مرحلتين'], 'مراحل', 'مرحلة', 'مرحلة'),
  step: counted('خطوة واحدة', ['خطوتان', 'خطوتين'], 'خطوات', 'خطوة', 'خطوة'),
  move: counted('حركة واحدة', ['حركتان', 'حركتين'], 'حركات', 'حركة', 'حركة'),
  touch: counted('لمسة واحدة', ['لمستان', 'لمستين'], 'لمسات', 'لمسة', 'لمسة'),
  touchpoint: counted('نقطة تواصل واحدة', ['نقطتا تواصل', 'نقطتي تواصل'], 'نقاط تواصل', 'نقطة تواصل', 'نقطة تواصل'),
  transition: counted('انتقال واحد', ['انتقالان', 'انتقالين'], 'انتقالات', 'انتقالًا', 'انتقال'),
  visit: counted('زيارة واحدة', ['زيارتان', 'زيارتين'], 'زيارات', 'زيارة', 'زيارة'),
  path: counted('مسار واحد', ['مساران', 'مسارين'], 'مسارات', 'مسارًا', 'مسار'),
  conversion: counted('تحويل واحد', ['تحويلان', 'تحويلين'], 'تحويلات', 'تحويلًا', 'تحويل'),
  channel: counted('قناة واحدة', ['قناتان', 'قناتين'], 'قنوات', 'قناة', 'قناة'),
  funnel: counted('قمع واحد', ['قمعان', 'قمعين'], 'أقماع', 'قمعًا', 'قمع'),
  period: counted('فترة واحدة', ['فترتان', 'فترتين'], 'فترات', 'فترة', 'فترة'),
  time: counted('مرة واحدة', ['مرتان', 'مرتين'], 'مرات', 'مرة', 'مرة'),
  ring: counted('حلقة واحدة', ['حلقتان', 'حلقتين'], 'حلقات', 'حلقة', 'حلقة'),
  cycle: counted('دورة جديدة واحدة', ['دورتان جديدتان', 'دورتين جديدتين'], 'دورات جديدة', 'دورة جديدة', 'دورة جديدة'),
  jump: counted('قفزة واحدة', ['قفزتان', 'قفزتين'], 'قفزات', 'قفزة', 'قفزة'),
  loss: counted(
    'فقدان صريح واحد',
    ['فقدانان صريحان', 'فقدانين صريحين'],
    'حالات فقدان صريح',
    'حالة فقدان صريح',
    'حالة فقدان صريح',
  ),
  device: counted('جهاز واحد', ['جهازان', 'جهازين'], 'أجهزة', 'جهازًا', 'جهاز'),
  change: counted('تبديل واحد', ['تبديلان', 'تبديلين'], 'تبديلات', 'تبديلًا', 'تبديل'),
  number: counted('رقم واحد', ['رقمان', 'رقمين'], 'أرقام', 'رقمًا', 'رقم'),
  value: counted('قيمة واحدة', ['قيمتان', 'قيمتين'], 'قيم', 'قيمة', 'قيمة'),
  exclusion: counted('استبعاد واحد', ['استبعادان', 'استبعادين'], 'استبعادات', 'استبعادًا', 'استبعاد'),
} as const
