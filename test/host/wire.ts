import * as v from 'valibot';

/**
 * The envelope in which office.js and its host talk: JSON text by postMessage. Numbers as found in the readable
 * files of the npm package.
 */
const requestSchema = v.object({
  _messageType: v.literal(0),
  _actionType: v.picklist([0, 1, 2]),
  _actionName: v.string(),
  _conversationId: v.string(),
  _correlationId: v.number(),
  _data: v.unknown(),
});

export type WireRequest = v.InferOutput<typeof requestSchema>;

export const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;

/** The message as a request of this conversation, or null when it is something else. */
export function readRequest(text: string, conversation: string): WireRequest | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const request = v.safeParse(requestSchema, json);
  return request.success && request.output._conversationId === conversation ? request.output : null;
}

/** An answer to a request, or one more event for a registration. */
export function writeResponse(
  request: WireRequest,
  origin: string,
  data: unknown,
  kind: 'answer' | 'event' | 'failure' = 'answer',
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: kind === 'failure' ? -2 : 0,
    _responseType: kind === 'event' ? 1 : 0,
    _serializerVersion: 1,
  });
}

/** A call of the host into the pane; 11 gives the focus to the first element, 12 to the last. */
export function writeNotification(conversation: string, origin: string, action: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: [action],
    _serializerVersion: 1,
  });
}

/** A call of the mailbox object model. */
export const mailboxCallSchema = v.object({
  ApiParams: v.optional(v.unknown()),
  MethodData: v.object({ DispatchId: v.number() }),
});

/** A call of the part of office.js that all Office programs share. */
export const commonCallSchema = v.object({ DdaMethod: v.object({ DispatchId: v.number() }) });
