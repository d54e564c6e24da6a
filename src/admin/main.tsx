import { createRoot } from 'react-dom/client';
import { loadAdminWords } from '../locales/admin-words';
import { AdminPage } from './AdminPage';
import './admin.css';

const root = document.getElementById('root');
if (!root) throw new Error('admin.html has no #root.');

void loadAdminWords().then(() => {
  createRoot(root).render(<AdminPage />);
});
