import express from "express";
import fs from "fs";
const c = JSON.parse(fs.readFileSync("config.json","utf8"));
fs.writeFileSync("uploads/a","b");
