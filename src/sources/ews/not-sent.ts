/**
 * Why a mail program would not even send a request. `notAllowed`: the manifest does not ask for the permission
 * that it takes; `nothingOpen`: without a chosen message some mail programs refuse everything.
 */
export type WhyNotSent = 'notAllowed' | 'nothingOpen';

/** Thrown in the place of an answer when the mail program refused to send the request. */
export class NotSent extends Error {
  constructor(readonly why: WhyNotSent) {
    super(why);
  }
}
