import { ProgressBar } from '@fluentui/react-components';
import { say } from '../../../locales/words';

interface HeadwayProps {
  id: string;
  title: string;
  done: number;
  all: number;
}

/** A heading with how far the person has come, in words and as a bar; no bar where there is nothing to do. */
export function Headway({ id, title, done, all }: HeadwayProps) {
  return (
    <div className="headway">
      <h2 id={id}>{title}</h2>
      {all > 0 && (
        <>
          <span className="faint">{say('overview.headway', { done, all })}</span>
          <ProgressBar
            value={done / all}
            color={done === all ? 'success' : 'brand'}
            thickness="large"
            aria-label={say('overview.headway', { done, all })}
          />
        </>
      )}
    </div>
  );
}
