/** What a column is about. */
export type Meaning =
  | 'address'
  | 'guid'
  | 'plan'
  | 'ring'
  | 'used'
  | 'items'
  | 'limit'
  | 'sendLimit'
  | 'pop'
  | 'imap'
  | 'popUsed'
  | 'imapUsed'
  | 'deleted'
  | 'takenOn'
  | 'otherDate';

/**
 * Columns of the reports Mailbox usage and Email app usage, as Microsoft's pages on `getMailboxUsageDetail` and
 * `getEmailAppUsageUserDetail` name them in other languages (learn.microsoft.com/<language>/graph/api). All reports seen
 * so far had English headers; these are there for whoever gets another one.
 */
export const TRANSLATED_HEADERS: Readonly<Record<string, readonly (readonly [Meaning, string])[]>> = {
  de: [
    ['takenOn', 'Berichtsaktualisierungsdatum'],
    ['address', 'Benutzerprinzipalname'],
    ['deleted', 'Ist gelöscht'],
    ['otherDate', 'Gelöscht am'],
    ['otherDate', 'Erstellungsdatum'],
    ['otherDate', 'Datum der letzten Aktivität'],
    ['items', 'Elementanzahl'],
    ['used', 'Verwendeter Speicherplatz (Byte)'],
    ['sendLimit', 'Kontingent für Senden verbieten (Byte)'],
    ['limit', 'Kontingent für Senden/Empfangen verbieten (Byte)'],
    ['popUsed', 'POP3-App'],
    ['imapUsed', 'IMAP4-App'],
  ],
  es: [
    ['takenOn', 'Fecha de actualización del informe'],
    ['address', 'Nombre principal de usuario'],
    ['deleted', 'Eliminado'],
    ['otherDate', 'Fecha de eliminación'],
    ['otherDate', 'Fecha de creación'],
    ['otherDate', 'Fecha de la última actividad'],
    ['items', 'Número de elementos'],
    ['used', 'Almacenamiento usado (bytes)'],
    ['sendLimit', 'Cuota de prohibición de envío (bytes)'],
    ['limit', 'Cuota de prohibición de envío o recepción (bytes)'],
    ['popUsed', 'Aplicación POP3'],
    ['imapUsed', 'Aplicación IMAP4'],
  ],
  pt: [
    ['takenOn', 'Data de atualização do relatório'],
    ['address', 'Nome UPN'],
    ['deleted', 'Excluído'],
    ['otherDate', 'Data de exclusão'],
    ['otherDate', 'Data de criação'],
    ['otherDate', 'Data da última atividade'],
    ['items', 'Contagem de itens'],
    ['used', 'Armazenamento utilizado (bytes)'],
    ['sendLimit', 'Cota de proibição de envio (bytes)'],
    ['limit', 'Cota de envio/recebimento (bytes)'],
    ['popUsed', 'Aplicativo POP3'],
    ['imapUsed', 'Aplicativo IMAP4'],
  ],
  ja: [
    ['takenOn', 'レポートの更新日'],
    ['address', 'ユーザー プリンシパル名'],
    ['deleted', '削除済み'],
    ['otherDate', '削除日'],
    ['otherDate', '作成日'],
    ['otherDate', '最後のアクティビティ日付'],
    ['items', 'アイテム数'],
    ['used', '使用済みストレージ (バイト)'],
    ['sendLimit', '送信禁止クォータ (バイト)'],
    ['limit', '送受信禁止クォータ (バイト)'],
    ['popUsed', 'POP3 アプリ'],
    ['imapUsed', 'IMAP4 アプリ'],
  ],
  zh: [
    ['takenOn', '报表刷新日期'],
    ['address', '用户主体名称'],
    ['deleted', '已删除'],
    ['otherDate', '删除日期'],
    ['otherDate', '创建日期'],
    ['otherDate', '上次活动日期'],
    ['items', '项数'],
    ['used', '已使用的存储（字节）'],
    ['sendLimit', '禁止发送配额（字节）'],
    ['limit', '禁止发送/接收配额（字节）'],
    ['popUsed', 'POP3 应用'],
    ['imapUsed', 'IMAP4 应用'],
  ],
};

/** A column that counts bytes: it holds whole numbers alone. */
export const countsBytes = (header: string): boolean => /byte|バイト|字节/i.test(header);
