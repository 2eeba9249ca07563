import type { CommonMessages } from './common-messages.js'
import type { Formatter, PluralForms } from './formatter.js'

const CUT = {
  both: 'عند كل تحويل وكل صمت طويل',
  conversion: 'عند كل تحويل',
  silence: 'عند كل صمت طويل',
  'first-conversion': 'عند أول تحويل',
  never: 'في أي موضع: رحلة واحدة لكل فاعل',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'لا تُعدّ مفقودة بسبب الصمت'
  if (least === most) return `تُعدّ مفقودة بعد صمت مدته ${f.duration(least)}`
  const by = 'بحسب نقطة التواصل'
  if (most === Number.POSITIVE_INFINITY)
    return `تُعدّ مفقودة بعد صمت مدته ${f.duration(least)} أو لا تُعدّ كذلك أبدًا، ${by}`
  return `تُعدّ مفقودة بعد صمت مدته من ${f.duration(least)} إلى ${f.duration(most)}، ${by}`
}

/** Rows with what is wrong with them; `left` where they are left out. */
function rows(fault: string, left: boolean): PluralForms {
  const [one, two, more] = left ? ['، وقد استُبعد', '، وقد استُبعدا', '، وقد استُبعدت'] : ['', '', '']
  return {
    zero: `{n} صف ${fault}${one}.`,
    one: `صف واحد ${fault}${one}.`,
    two: `صفان ${fault}${two}.`,
    few: `{n} صفوف ${fault}${more}.`,
    many: `{n} صفًا ${fault}${more}.`,
    other: `{n} صف ${fault}${more}.`,
  }
}

const NO_COLUMN = 'لم يُعثر على أعمدة لازمة.'

/** The shared texts in Arabic. */
export const commonAr: CommonMessages = {
  outcome: { converted: 'متحوّلة', lost: 'مفقودة', open: 'لا تزال جارية', ended: 'منتهية نهاية حسنة' },
  keyboardHint: 'مفاتيح الأسهم للتنقل، Enter للتحديد، Escape للخروج، وعلامة الاستفهام لعرض المفاتيح.',
  help: {
    title: 'المفاتيح',
    rows: [
      { label: 'مفاتيح الأسهم', value: 'الانتقال من جزء إلى الذي يليه' },
      { label: 'Home وEnd', value: 'الانتقال إلى الأول أو الأخير' },
      { label: 'مفتاح Enter', value: 'التحديد؛ مع Shift للإضافة، ومع Ctrl أو Cmd للتبديل' },
      { label: 'مفتاح Escape', value: 'إغلاق المفتوح، ثم مسح التحديد' },
      { label: 'T', value: 'إظهار الجدول أو إخفاؤه' },
      { label: '?', value: 'إظهار هذه القائمة أو إخفاؤها' },
    ],
    close: 'إغلاق',
  },
  showTable: 'إظهار الجدول',
  hideTable: 'إخفاء الجدول',
  selected: (title) => `المحدد: ${title}.`,
  selectionCleared: 'مُسح التحديد.',
  numberedStage: (label) => `المرحلة ${label}`,
  loading: 'جارٍ قراءة الرحلات…',
  emptyTitle: 'لا رحلات لرسمها',
  emptyHint: 'لا تحوي البيانات أي لمسة يمكن قراءتها. تحقق من أعمدة الفاعل والوقت ونقطة التواصل.',
  failedTitle: 'تعذّر رسم هذا الشكل',
  failedHint: 'أرقامه في الجدول.',
  thinData: (n, f) => `بيانات قليلة (ن = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      facts.cut === 'never' ? `الرحلات غير مقطّعة ${CUT.never}` : `الرحلات مقطّعة ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'المتزامنة بترتيب الصفوف' : 'المتزامنة مرتبة بحسب المحتوى',
      facts.observation === 'complete' ? 'الرصد مكتمل' : `مرصودة حتى ${f.date(facts.observedUntilMs)}`,
    ].join('؛ '),
  rowsAtFault: {
    'missing-actor': rows('بلا فاعل', true),
    'unreadable-time': rows('بلا وقت مقروء', true),
    'malformed-row': rows('بصياغة غير سليمة', false),
    'missing-column': {
      zero: NO_COLUMN,
      one: 'لم يُعثر على عمود لازم.',
      two: 'لم يُعثر على عمودين لازمين.',
      few: NO_COLUMN,
      many: NO_COLUMN,
      other: NO_COLUMN,
    },
  },
  noConversion: 'لا صف يمثل تحويلًا: حدد في التعريف ما يُعدّ تحويلًا.',
  stagesGuessed: {
    data: 'ترتيب المراحل مستنتج من البيانات.',
    proposed: 'لا تذكر البيانات مراحل: هذه مقترحة من ترتيب نقاط التواصل.',
  },
}
