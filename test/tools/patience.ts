import { configure } from '@testing-library/react';

// No test is about time: what a page shows is waited for as long as a busy machine takes, the loading of its modules
// included. Testing Library gives up after a second by itself.
configure({ asyncUtilTimeout: 120_000 });
