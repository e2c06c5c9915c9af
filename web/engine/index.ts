// Entry for pages that want the engine without the element: `import {inspect} from "./inspect.js"`.
export { Engine, inspect, sharedEngine, type InspectCall } from './engine';
export { InspectorError } from './errors';
export type * from './report';
