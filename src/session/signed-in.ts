import { handOverSignIn } from '../sources/graph/signed-in';

// The page that Microsoft's sign-in window comes back to. Its text stands for whoever opens it by themselves.
void handOverSignIn();
