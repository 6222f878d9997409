import { pino } from 'pino';
import { warningOfOpenDemoKeys } from './access/open-demo-keys.ts';
import { readConfiguration } from './config/configuration.ts';
import { StartupProblem } from './config/startup-problem.ts';
import { startGateway } from './gateway.ts';
import { stopOnSignal } from './server/stop-on-signal.ts';

try {
  const configuration = readConfiguration(process.argv.slice(2), process.env);
  const logger = pino({ level: configuration.LOG_LEVEL }, pino.destination(2));
  const gateway = await startGateway(configuration, logger);
  const warning = warningOfOpenDemoKeys(configuration);
  if (warning !== undefined) console.error(warning);
  stopOnSignal(() => gateway.close());
  console.log(`The graph is at http://localhost:${gateway.port}/graphql`);
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
