#!/usr/bin/env node
// Starts the built program.
import '../dist/main.js'
