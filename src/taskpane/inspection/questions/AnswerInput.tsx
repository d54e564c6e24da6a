import { Button } from '@fluentui/react-components';
import { useId, useState, type SubmitEvent } from 'react';
import type { AnswerValue } from '../../../core/questions/question';
import { say } from '../../../locales/words';
import { formatBytes } from '../../../wording/format-bytes';
import { formatDays } from '../../../wording/format';
import { isoDateOf } from '../../../session/iso-date';
import { parseWhole } from '../../../session/parse-whole';
import { parseSize } from '../../../session/questions/parse-size';
import { formatLocale } from '../../../wording/format-locale';

interface AnswerInputProps {
  kind: 'date' | 'bytes' | 'days';
  /** Id of the question's heading. */
  labelledBy: string;
  /** No date after this one makes sense. */
  latest: Date;
  /** Another question follows at once. */
  goesOn?: boolean;
  onAnswer: (value: AnswerValue) => void;
}

/** A field for a date, a size or a number of days, which shows how it was understood. */
export function AnswerInput({ kind, labelledBy, latest, goesOn = false, onAnswer }: AnswerInputProps) {
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  const hint = useId();
  const value = understand(kind, typed, isoDateOf(latest));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (value) onAnswer(value);
    else setMissed(true);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <input
        className="field"
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'days' ? 'numeric' : undefined}
        max={kind === 'date' ? isoDateOf(latest) : undefined}
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={hint}
        aria-invalid={missed && !value}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMissed(false);
        }}
      />
      <p id={hint} className="faint" role="status">
        {value
          ? understood(value)
          : missed
            ? say(`questions.notUnderstood.${kind}`)
            : say(`questions.hint.${kind}`)}
      </p>
      <div className="row">
        <Button type="submit" appearance="primary">
          {say(goesOn ? 'questions.next' : 'questions.save')}
        </Button>
      </div>
    </form>
  );
}

/** Nobody is asked about longer times. */
const MOST_DAYS = 99_999;

function understand(kind: AnswerInputProps['kind'], typed: string, latest: string): AnswerValue | null {
  switch (kind) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(typed) && typed <= latest ? { kind, value: typed } : null;
    case 'bytes': {
      const value = parseSize(typed);
      return value === null ? null : { kind, value };
    }
    case 'days': {
      const value = parseWhole(typed, formatLocale);
      return value !== null && value > 0 && value <= MOST_DAYS ? { kind, value } : null;
    }
  }
}

function understood(value: AnswerValue): string {
  switch (value.kind) {
    case 'bytes':
      return say('questions.understood', { value: formatBytes(value.value) });
    case 'days':
      return say('questions.understood', { value: formatDays(value.value) });
    case 'date':
    case 'choice':
    case 'text':
    case 'dontKnow':
      return '';
  }
}
