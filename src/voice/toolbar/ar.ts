import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Arabic. */
export const toolbarAr: ToolbarMessages = {
  label: 'تصدير هذا المخطط',
  png: 'صورة (PNG)',
  svg: 'رسم (SVG)',
  csv: 'جدول (CSV)',
  json: 'بيانات (JSON)',
  copy: 'نسخ الصورة',
  copied: 'الصورة في الحافظة.',
  saved: (file) => `حُفظ باسم ${file}.`,
  failed: 'لم يسمح المتصفح بذلك.',
}
