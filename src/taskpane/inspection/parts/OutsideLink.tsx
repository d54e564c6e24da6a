import { LINKS, type LinkId } from '../../../core/links';
import { linkTitle } from '../../../wording/names';

/** A page of somebody else's, in a tab of its own. */
export function OutsideLink({ link }: { link: LinkId }) {
  return (
    <a className="quiet" href={LINKS[link].url} target="_blank" rel="noopener noreferrer">
      {linkTitle(link)}
    </a>
  );
}
