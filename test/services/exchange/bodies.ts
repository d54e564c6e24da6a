import type { Item } from '../folder-items';
import type { GeneratedFolder } from '../mailbox';
import type { OfficeError } from './faults';
import { at, type Xml } from './xml';

export function shapeOf(request: Xml, shape: string): string[] {
  return (at(request, `${shape}.AdditionalProperties`)?.children ?? []).map(
    ({ attributes }) => attributes['FieldURI'] ?? attributes['PropertyTag'] ?? '',
  );
}

export function itemXml(item: Item, folder: GeneratedFolder, fields: readonly string[]): string {
  const date = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
  const parts = [
    fields.includes('item:DateTimeReceived')
      ? `<t:DateTimeReceived>${date(item.received)}</t:DateTimeReceived>`
      : '',
    fields.includes('item:Size') ? `<t:Size>${item.bytes}</t:Size>` : '',
    fields.includes('item:RetentionDate') && folder.retentionDays !== null
      ? `<t:RetentionDate>${date(item.received + folder.retentionDays * 86_400_000)}</t:RetentionDate>`
      : '',
  ];
  const id = `${folder.id.slice(0, -4)}${item.at.toString(36).padStart(6, '0')}AAA=`;
  return `<t:Message><t:ItemId Id="${id}" ChangeKey="CQAAABYAAABiIsqMbYjsT5"/>${parts.join('')}</t:Message>`;
}

export function paged(
  view: Xml | undefined,
  count: number,
  limit: number,
  shown = count,
): { text: string; page: { from: number; to: number } } {
  const from = Number(view?.attributes['Offset'] ?? 0);
  const most = Math.min(limit, Number(view?.attributes['MaxEntriesReturned'] ?? limit));
  const to = Math.max(from, Math.min(count, from + most));
  const text = `IndexedPagingOffset="${to}" TotalItemsInView="${shown}" IncludesLastItemInRange="${String(to >= count)}"`;
  return { text, page: { from, to } };
}

export function extended(tag: string, type: string, value: string | number): string {
  return (
    `<t:ExtendedProperty><t:ExtendedFieldURI PropertyTag="${tag}" PropertyType="${type}"/>` +
    `<t:Value>${value}</t:Value></t:ExtendedProperty>`
  );
}

export function error(tag: string, code: string, xml: string): string {
  return (
    `<${tag} ResponseClass="Error"><m:MessageText>It did not work.</m:MessageText>` +
    `<m:ResponseCode>${code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>${xml}</${tag}>`
  );
}

export function envelope(operation: string, messages: readonly string[]): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
    `<m:${operation}Response xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"` +
    ' xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><m:ResponseMessages>' +
    `${messages.join('')}</m:ResponseMessages></m:${operation}Response></s:Body></s:Envelope>`
  );
}

export const BUSY_FAULT =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>' +
  '<faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorServerBusy</faultcode>' +
  '<faultstring xml:lang="en-US">The server cannot service this request right now. Try again later.</faultstring><detail>' +
  '<e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorServerBusy</e:ResponseCode>' +
  '<t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">' +
  '<t:Value Name="BackOffMilliseconds">12000</t:Value></t:MessageXml></detail></s:Fault></s:Body></s:Envelope>';

/** Office.js gives its errors as plain objects with a code. */
export function rejection(error: OfficeError): Error & OfficeError {
  return Object.assign(new Error(error.message), error);
}
