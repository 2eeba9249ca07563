import type { Role } from './column-mapping.js'

/**
 * Usual names of columns in German, French, Spanish, Portuguese, Italian, Dutch, Japanese, Chinese and Arabic, as
 * `plainName` writes them, and how sure they make us. English ones, with their shades, are in `column-names.ts`.
 */
export const wordsOfRoles: { readonly [R in Role]?: readonly [fit: number, words: string] } = {
  actor: [
    0.9,
    'kunde kunden_id kundennummer kunden_nr kundennr besucher besucher_id nutzer nutzer_id benutzer ' +
      'benutzer_id mitglied mitgliedsnummer haushalt konto teilnehmer visiteur utilisateur id_client ' +
      'id_visiteur id_utilisateur personne membre abonne compte foyer cliente id_cliente cliente_id ' +
      'visitante usuario id_usuario usuario_id miembro socio hogar cuenta utilizador pessoa membro ' +
      'conta utente id_utente visitatore codice_cliente klant klant_id klantnummer bezoeker bezoeker_id ' +
      'gebruiker gebruiker_id persoon lid huishouden 顧客 顧客id 顧客番号 ユーザー ユーザーid 会員 会員id 会員番号 訪問者 利用者 客户 客户id ' +
      '客户编号 用户 用户id 会员 会员id 会员编号 访客 顾客 العميل عميل معرف_العميل رقم_العميل المستخدم مستخدم معرف_المستخدم ' +
      'الزائر زائر الزبون',
  ],
  time: [
    0.9,
    'zeit zeitpunkt zeitstempel datum erstellt_am horodatage date_heure heure jour fecha fecha_hora ' +
      'hora dia data data_hora data_ora ora giorno datum_tijd tijd tijdstip tijdstempel dag 日時 日付 時刻 ' +
      'タイムスタンプ 时间 日期 时间戳 日期时间 الوقت وقت التاريخ تاريخ',
  ],
  touchpoint: [
    0.85,
    'kontaktpunkt beruhrungspunkt ereignis aktion aktivitat seite seitenname point_de_contact evenement ' +
      'activite ecran punto_de_contacto evento accion pagina actividad pantalla ponto_de_contato ' +
      'ponto_de_contacto acao atividade tela punto_di_contatto azione attivita schermata contactpunt ' +
      'gebeurtenis actie activiteit scherm タッチポイント 接点 イベント 行動 ページ 画面 触点 接触点 事件 行为 页面 نقطة_التواصل ' +
      'نقطة_الاتصال الحدث حدث الصفحة صفحة النشاط',
  ],
  stage: [
    0.85,
    'stufe kundenphase trichterstufe etape niveau etapa fase nivel estagio stadio stadium ステージ 段階 フェーズ 阶段 ' +
      '漏斗阶段 المرحلة مرحلة',
  ],
  conversion: [
    0.85,
    'konversion konvertiert kauf gekauft abschluss bestellt converti achat achete conversao convertido ' +
      'compra conversione convertito acquisto acquistato conversie geconverteerd aankoop gekocht コンバージョン 転換 ' +
      '購入 成約 转化 是否转化 购买 成交 التحويل تحويل الشراء شراء',
  ],
  value: [
    0.9,
    'wert umsatz betrag preis erlos bestellwert valeur montant prix revenu valor importe ingresos precio ' +
      'monto receita preco valore importo ricavo ricavi prezzo fatturato waarde omzet bedrag prijs 金額 売上 価格 ' +
      '金额 收入 销售额 价格 القيمة قيمة المبلغ مبلغ الإيراد السعر',
  ],
  loss: [
    0.85,
    'verlust verloren abgewandert gekundigt perte perdu resilie perdida perdido baja perda perdita perso ' +
      'verlies opgezegd 離脱 解約 失注 流失 是否流失 الفقد فقد مفقود',
  ],
  channel: [
    0.9,
    'kanal quelle canal fuente origen origem fonte canale sorgente kanaal bron チャネル チャンネル 流入元 渠道 来源 ' +
      'القناة قناة المصدر',
  ],
  device: [0.9, 'gerat geraet endgerat appareil dispositivo aparelho apparaat toestel デバイス 端末 设备 الجهاز جهاز'],
  content: [0.9, 'inhalt contenu contenido conteudo contenuto inhoud コンテンツ 内容 المحتوى محتوى'],
  sequence: [
    0.9,
    'reihenfolge laufnummer lfd_nr secuencia sequencia sequenza volgorde volgnummer 連番 順序 序号 顺序 ' +
      'التسلسل تسلسل',
  ],
  referredBy: [
    0.9,
    'geworben_von empfohlen_von eingeladen_von werber parrain parraine_par invite_par recommande_par ' +
      'referido_por recomendado_por invitado_por indicado_por convidado_por invitato_da consigliato_da ' +
      'presentato_da aangebracht_door uitgenodigd_door aanbevolen_door geworven_door 紹介者 招待者 推荐人 邀请人 المحيل',
  ],
}
