import { DataSource } from 'typeorm';

new DataSource({ entities: ['src/entity/*.ts'] });
