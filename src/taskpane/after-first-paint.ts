import { afterFirstPaint } from '../screens/after-paint';

// The page stands in index.html already. It is shown before its script is so much as looked at.
afterFirstPaint(() => {
  void import(/* webpackChunkName: "pane" */ './main');
});
