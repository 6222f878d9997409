import fc from 'fast-check';

// Every random test of a run uses the seed that the run has printed; TEST_SEED=N repeats it.
fc.configureGlobal({ seed: Number(process.env.TEST_SEED) });
