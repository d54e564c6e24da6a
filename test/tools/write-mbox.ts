/** One message as the writers of this folder make it. The dates are of its headers; texts are planted. */
export interface MadeMessage {
  /** ISO instant of the header `Date`; null: none. */
  writtenAt: string | null;
  /** ISO instants of the `Received` headers, newest first. */
  receivedAt: readonly string[];
  /** Value of `X-Mozilla-Status`; null: no such header. */
  mozillaStatus: number | null;
  /** Value of `X-Gmail-Labels`; null: no such header. */
  labels: string | null;
  /** What must be found nowhere after reading. */
  secret: string;
  /** Lines of the body. A line that begins with `From ` is written with `>` before it. */
  body: readonly string[];
}

export type LineEnd = '\n' | '\r\n';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number) => String(number).padStart(2, '0');

/** `Fri, 27 Nov 2026 10:00:00 +0000` */
export function mailDate(iso: string): string {
  const date = new Date(iso);
  const day = `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}

/** The message as it stands in an EML file. */
export function emlText(message: MadeMessage, lineEnd: LineEnd): string {
  const { secret } = message;
  const head = [
    ...(message.mozillaStatus === null
      ? []
      : [
          `X-Mozilla-Status: ${message.mozillaStatus.toString(16).padStart(4, '0')}`,
          'X-Mozilla-Status2: 00000000',
        ]),
    ...(message.labels === null ? [] : [`X-Gmail-Labels: ${message.labels}`]),
    ...message.receivedAt.map(
      (at) =>
        `Received: from ${secret}.example.com (a; b)${lineEnd}\tby mx.example.org with ESMTPS;${lineEnd}\t${mailDate(at)}`,
    ),
    `From: "${secret}" <${secret}@example.com>`,
    `To: ${secret}@example.org`,
    `Subject: ${secret}`,
    ...(message.writtenAt === null ? [] : [`Date: ${mailDate(message.writtenAt)}`]),
    `Message-ID: <${secret}@example.com>`,
  ];
  const body = message.body.map((line) => (/^>*From /.test(line) ? `>${line}` : line));
  return [...head, '', ...body, ''].join(lineEnd);
}

/** The messages as one mbox file, each followed by an empty line. */
export function mboxText(messages: readonly MadeMessage[], lineEnd: LineEnd, fromLine = 'From - '): string {
  return messages.map((message) => `${fromLine}${lineEnd}${emlText(message, lineEnd)}${lineEnd}`).join('');
}
