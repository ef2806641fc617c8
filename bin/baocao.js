#!/usr/bin/env node
import { start } from './launch.js';

await start(process.argv.slice(2), null);
