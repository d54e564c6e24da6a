import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Card,
  type BadgeProps,
} from '@fluentui/react-components';
import {
  practiceNameOf,
  shownStateOf,
  type PracticeEntry,
  type ShownState,
} from '../../core/practices/practice';
import { say } from '../../locales/words';
import type { Inspected } from '../../session/inspected';
import { sayWord } from '../../wording/format';
import { PracticeDetails } from './PracticeDetails';

interface PracticeGroupProps {
  /** Of the mailbox; null: the computer. */
  name: string | null;
  entries: readonly PracticeEntry[];
  inspected: Inspected;
}

/** The practices of one mailbox or of the computer, each of which opens. */
export function PracticeGroup({ name, entries, inspected }: PracticeGroupProps) {
  return (
    <section>
      <Card>
        <h2>{name === null ? say('practices.computer') : say('practices.mailbox', { name })}</h2>
        <Accordion multiple collapsible>
          {entries.map((entry) => {
            const state = shownStateOf(entry);
            return (
              <AccordionItem key={entry.practice} value={entry.practice}>
                <AccordionHeader as="h3" expandIconPosition="end">
                  <span className="practice-head">
                    <span>{say(`practice.${practiceNameOf(entry)}`)}</span>
                    <Badge appearance="tint" color={COLOURS[state]}>
                      {sayWord(`practiceState.${state}`)}
                    </Badge>
                  </span>
                </AccordionHeader>
                <AccordionPanel>
                  <PracticeDetails entry={entry} inspected={inspected} />
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      </Card>
    </section>
  );
}

/** The word says it; the colour only repeats it. */
const COLOURS: Readonly<Record<ShownState, NonNullable<BadgeProps['color']>>> = {
  atRisk: 'danger',
  due: 'warning',
  notKnown: 'informative',
  concluded: 'informative',
  told: 'success',
  proved: 'success',
  doesNotApply: 'subtle',
};
