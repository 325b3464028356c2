import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type Request, type Response } from 'express';
import { matches, store } from './accounts';

const root = path.join(__dirname, '..');
const plans: unknown = JSON.parse(readFileSync(path.join(root, 'data/plans.json'), 'utf8'));
const page = readFileSync(path.join(root, 'views/index.html'), 'utf8');

const app = express();
app.use('/static', express.static(path.join(root, 'public')));
app.get('/', (_: Request, response: Response) => response.type('html').send(page));
app.get('/health', (_: Request, response: Response) => response.json({ ok: true }));
app.get('/plans', (_: Request, response: Response) => response.json(plans));
app.get('/login', async (_: Request, response: Response) => {
  await store('anna', 'secret');
  response.json({ right: await matches('anna', 'secret'), wrong: await matches('anna', 'guess') });
});

const port = Number(process.env.PORT ?? 3000);
const server = app.listen(port, () => console.log(`listening on ${port}`));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
