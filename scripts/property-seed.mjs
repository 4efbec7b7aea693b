// Property tests draw the same samples in every run, so that a change is judged by what it changed and not by luck.
// PROPERTY_SEED=random draws new ones (`npm run test:all` does); PROPERTY_SEED=<number> repeats a run that failed.
import fc from 'fast-check';

const asked = process.env.PROPERTY_SEED;
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20_290_101) });
