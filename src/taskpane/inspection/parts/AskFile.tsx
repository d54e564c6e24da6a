import { Button } from '@fluentui/react-components';
import type { FileCopy, Snapshot } from '../../../core/facts/snapshot';
import { dataFileOf } from '../../../core/facts/data-files';
import { plainText } from '../../../core/text/plain-text';
import type { AnswerValue } from '../../../core/questions/question';
import { say } from '../../../locales/words';
import { withAnswer } from '../../../session/changes';
import { pathWords } from '../../../wording/path-words';
import { usePane } from '../../use-pane';

interface AskFileProps {
  copy: FileCopy;
  snapshot: Snapshot;
}

/** Whether a dropped file is the one that the mail program uses, or a copy of it: nothing but the person can tell. */
export function AskFile({ copy: { file, of }, snapshot }: AskFileProps) {
  const pane = usePane();
  const question = say('question.fileIs.ask', { about: plainText(file.name) });
  const answer = (value: AnswerValue) => {
    pane.remember((now) => withAnswer(now, 'fileIs', { type: 'dataFile', id: file.id }, value, pane.now()));
  };
  return (
    <div className="banner" role="group" aria-label={question}>
      <span>{`${question} ${say('file.ask.until')}`}</span>
      {of.map((id) => (
        <Button
          key={id}
          size="small"
          onClick={() => {
            answer({ kind: 'text', value: id });
          }}
        >
          {of.length === 1
            ? say('question.fileIs.choice.live')
            : pathWords(dataFileOf(snapshot.dataFiles, id)?.path ?? id)}
        </Button>
      ))}
      <Button
        size="small"
        onClick={() => {
          answer({ kind: 'choice', value: 'copy' });
        }}
      >
        {say('question.fileIs.choice.copy')}
      </Button>
    </div>
  );
}
