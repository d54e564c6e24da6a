import { draftBody } from '../../../src/wording/report/draft-body';

test('the body of a message holds the text as text, line by line, with its insets', () => {
  expect(draftBody('a <b>\n  - c\n')).toBe('<div>a &lt;b&gt;<br>\u00a0\u00a0- c<br></div>');
});
