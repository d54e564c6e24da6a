import type { FindingState, Receipt } from '../core/report/decisions';
import { direction, say, sayIfKnown } from '../locales/words';
import { asPlainText } from './report/isolates';
import { plainText } from '../core/text/plain-text';
import { formatDayOf, formatInstant, sayValue } from './format';
import { evidenceLabel, fixTitle } from './names';
import { inOneOrder } from '../core/report/receipt-order';

/** The receipt as text for a message to the help desk: what was fixed, when, and the facts before and after. */
export function receiptText(receipt: Receipt): string {
  const { before, after } = inOneOrder(receipt);
  return [
    `${fixTitle(receipt.fix)}: ${plainText(receipt.about)}`,
    say(receipt.rests === 'told' ? 'receipt.when.told' : 'receipt.when', {
      from: formatDayOf(receipt.startedAt),
      to: formatInstant(receipt.provedAt),
    }),
    '',
    ...stateLines(say('receipt.before'), before),
    '',
    ...stateLines(say('receipt.after'), after),
  ]
    .map((line) => asPlainText(line, direction))
    .join('\n');
}

function stateLines(title: string, { at, evidence }: FindingState): string[] {
  return [
    `${title}, ${formatInstant(at)}`,
    ...evidence.map((line) =>
      'unknown' in line
        ? `- ${evidenceLabel(line)}: ${say('unknown.value')}`
        : `- ${evidenceLabel(line)}: ${sayValue(line.value)} (${sayIfKnown(`level.${line.level}`) ?? line.level})`,
    ),
  ];
}
