import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Arabic. */
export const issuesAr: IssueMessages = {
  'missing-actor': 'صفوف بلا فاعل (مستبعدة)',
  'unreadable-time': 'صفوف بوقت لا يمكن قراءته (مستبعدة)',
  'malformed-row': 'صفوف غير سليمة الصياغة',
  'missing-column': 'صفوف لا يمكن قراءتها لغياب عمود',
  'unknown-stage': 'مراحل لا يعرفها التعريف (تُعامل كأنها غائبة)',
  'unreadable-value': 'قيم ليست أرقامًا (تُعامل كأنها غائبة)',
  'unreadable-mark': 'علامات ليست نعم ولا لا (تُعامل كأنها لا)',
  'unreadable-text': 'بايتات ليست من ترميز الملف (تُقرأ �)',
  'duplicate-row': 'صفوف مكررة (مُبقاة)',
  'time-before-epoch': 'أوقات قبل عام 1970',
  'time-after-observed-until': 'أوقات بعد نهاية الرصد',
  'suspect-time': 'أوقات بعيدة عن سائرها (لا تحدد نهاية الرصد)',
  'stage-conflict': 'لمسات تختلف مرحلتها عن مرحلة نقطة تواصلها (يُعتدّ بمرحلة اللمسة نفسها)',
  'ambiguous-time': 'أوقات يمكن قراءتها بأكثر من وجه',
  'unnamed-case': 'حالات بلا اسم في سجل الأحداث (مرقّمة)',
  'several-lifecycles': 'أحداث تذكر حالة أخرى للنشاط نفسه (مُبقاة)',
  'unknown-referrer': 'مُحيلون ليسوا من الفاعلين',
  'too-many-touchpoints': 'أكثر من مليون نقطة تواصل',
  'guessed-column': 'أعمدة عُرفت من الاسم والقيم',
  'guessed-stages': 'مراحل رُتبت أو اقتُرحت من البيانات',
  'similar-stages': 'أسماء مراحل قد يكون أحدها خطأ إملائيًا (مُبقاة منفصلة)',
  'unmatched-rule': 'معرّفات في قواعد التحويل أو الفقد لا ترد في أي مكان',
  'no-conversion': 'رحلات في سجل بلا أي تحويل (معدلات التحويل لا تفيد شيئًا)',
}
