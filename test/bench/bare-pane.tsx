/**
 * The baseline: a bare pane of six Fluent components, one bundle, no skeleton. What a competent team writes on
 * the first day. Built and measured in the same run as our page, so that only the ratio counts.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Card,
  CardHeader,
  Field,
  FluentProvider,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  webLightTheme,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, MailRegular } from '@fluentui/react-icons';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '16px' },
});
const topics = ['Accounts', 'Storage', 'Backups', 'Devices'];

function BarePane() {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <MessageBar>
        <MessageBarBody>This pane measures how long a plain start takes.</MessageBarBody>
      </MessageBar>
      <Card>
        <CardHeader image={<MailRegular />} header="Mailbox" description="ada@example.com" />
      </Card>
      <Field label="Storage">
        <ProgressBar value={0.4} />
      </Field>
      <Button appearance="primary" icon={<CheckmarkCircleRegular />}>
        Start
      </Button>
      <Accordion collapsible>
        {topics.map((topic) => (
          <AccordionItem key={topic} value={topic}>
            <AccordionHeader>{topic}</AccordionHeader>
            <AccordionPanel>{topic}</AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </main>
  );
}

const root = document.getElementById('root');
void Office.onReady().then(() => {
  if (!root) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <BarePane />
    </FluentProvider>,
  );
});
