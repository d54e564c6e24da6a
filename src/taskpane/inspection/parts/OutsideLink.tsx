import { LINKS, type LinkId } from '../../../core/links';
import { Outside } from '../../parts/Outside';
import { linkTitle } from '../../../wording/names';

/** A page of somebody else's. */
export function OutsideLink({ link }: { link: LinkId }) {
  return <Outside href={LINKS[link].url}>{linkTitle(link)}</Outside>;
}
