// Vite as it was before it took its optimiser from Rolldown.
export { createServer } from "vite";
