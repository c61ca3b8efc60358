/** Properties try fewer cases, and do not look for the smallest that fails: each is asked thousands of times. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 20, endOnFailure: true });
