import { ProgressBar } from '@fluentui/react-components';
import { say } from '../../../locales/words';

interface HeadwayProps {
  id: string;
  title: string;
  done: number;
  /** Done by the person's word, which the bar does not count. */
  told: number;
  all: number;
}

/** A heading with how far the person has come, in words and as a bar; no bar where there is nothing to do. */
export function Headway({ id, title, done, told, all }: HeadwayProps) {
  const words = say(told > 0 ? 'overview.headway.told' : 'overview.headway', { done, told, all });
  return (
    <div className="headway">
      <h2 id={id}>{title}</h2>
      {all > 0 && (
        <>
          <span className="faint">{words}</span>
          <ProgressBar
            value={done / all}
            color={done === all ? 'success' : 'brand'}
            thickness="large"
            aria-label={words}
          />
        </>
      )}
    </div>
  );
}
