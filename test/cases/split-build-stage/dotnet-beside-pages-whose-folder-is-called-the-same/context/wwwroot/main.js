import "./src/app/start.js";
