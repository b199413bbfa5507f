import { enterRoom } from '../harness/room';

enterRoom(__filename);
