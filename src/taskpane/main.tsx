import { createRoot } from 'react-dom/client';
import { openPane } from '../session/open-pane';
import { App } from './App';
import { keepFocus } from './parts/focus';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

keepFocus(root);
createRoot(root).render(<App pane={openPane(window)} />);
